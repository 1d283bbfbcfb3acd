// Package reference finds what a text refers to (viện dẫn): places of this document ("khoản
// 2 Điều này", "Phụ lục I kèm theo"), places of other acts ("điểm a khoản 2 Điều 5 Nghị định
// số 30/2020/NĐ-CP") and acts themselves. It resolves the places of this document to its
// nodes, tells which have no target, and keeps references true when what they point at moves.
//
// A reference is recognised text, never a stored link: it is found anew in the words as they
// stand. What an act says, and where the name of a law ends that is not followed by its date
// or number, it can only judge by the words around. Words that a template derives are left
// to the template.
package reference
