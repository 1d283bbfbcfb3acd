// Package print hands finished pages to the system's printers.
//
// On Linux and macOS it speaks through CUPS's own commands (lpstat, lpoptions, lp), on
// Windows through the print verb of the program that opens PDF files. It prints A4 at 100 %
// where the system lets it say so: the print verb of Windows has no word for that, nor for
// pages and sides. It follows no job after the system has taken it.
package print
