// Package capital compares the capitals of a paragraph with those that Appendix II of Decree
// 30/2020/NĐ-CP asks for (viết hoa trong văn bản hành chính), for the rules that do.
//
// It judges only what a list names or a pattern of the appendix makes certain. What a sentence,
// a list item, brackets or a quotation begins may have a capital whatever the word; words in
// capitals throughout and words that are quoted are left alone.
package capital
