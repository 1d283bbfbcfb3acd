// Package recognise says what the lines of a text are: which component of form each one
// is, where the texts issued with a document and its appendices begin, and which kind of
// paper the whole is. It goes by the words of a line, by where the line stands, and by its
// observed form where there is one, and it knows faulty forms too, since rules have to
// find them.
//
// It never fails and loses nothing: every line becomes one node, in its order, and what is
// not recognised is a paragraph. It corrects nothing and judges nothing. How sure it is of each
// line, Confidence says.
package recognise
