// Package law names acts and the places in them: parsed from and printed as
// "điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP", with days and
// periods in force.
//
// It knows names, not texts: whether a provision exists, and what it says, it cannot tell.
// Finding references in running text is the work of package reference.
package law
