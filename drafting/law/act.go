package law

// Act is a legal or administrative act (văn bản) that can be cited.
type Act struct {
	Type    string // "Nghị định", "Luật Lưu trữ"
	Number  string // with its symbol: "30/2020/NĐ-CP"; "" where it has none
	Issued  Date
	Issuer  string // "Chính phủ"
	Title   string // "về công tác văn thư"
	InForce Period
	// ReplacedBy is the number of the act that took the act's place; of several, all with
	// commas between.
	ReplacedBy string
	Source     string // where the facts of the act come from
}

// Name returns how the act is cited, "Nghị định số 30/2020/NĐ-CP": the Act of the
// provisions in it.
func (a Act) Name() string {
	if a.Number == "" {
		return a.Type
	}
	return a.Type + " số " + a.Number
}
