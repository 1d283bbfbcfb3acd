// Package series makes many papers from one template and a table of rows (văn bản hàng
// loạt): invitations, introductions, decisions for each person, certificates.
//
// It decides nothing about a paper that template and layout do not decide, and opens no file
// by itself: rows come in read, and what writes a file is handed in.
package series
