// Package spreadsheet reads and writes tables of rows (bảng tính): CSV and XLSX files, the
// first sheet of a workbook.
//
// It knows text only: a cell is the words that stand in it, a date is written as 05/02/2026.
// Formulas are not computed; the value that the program which saved the file left there is
// taken. Files are bounded in bytes, rows and columns, and read whole.
package spreadsheet
