// Package telex turns the keys of one word into Vietnamese letters after the Telex, VNI and
// VIQR methods (kiểu gõ), and gives back what turns out to be no Vietnamese word.
//
// Convert and Finish are pure functions of the keys. Typer keeps the keys of the word left
// of the caret for an editor. The package knows syllables, no words: "test" becomes "tét"
// unless it is typed "tesst".
package telex
