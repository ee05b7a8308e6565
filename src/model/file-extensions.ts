/** Office files that can hold macros; many mail systems refuse them. */
export const MACRO_EXTENSIONS: readonly string[] = 'docm,dotm,xlsm,xltm,xlsb,xlam,pptm,ppsm,potm,ppam'.split(
  ',',
);

/** Programs and what starts them. */
export const PROGRAM_EXTENSIONS: readonly string[] =
  'exe,msi,bat,cmd,com,scr,js,jse,vbs,vbe,wsf,hta,ps1,lnk,jar'.split(',');
