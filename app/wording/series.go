package wording

import "fmt"

// Words of documents in series.
const (
	SeriesOf       = "Hàng loạt…"
	SeriesHint     = "Soạn nhiều văn bản từ một bảng Excel hoặc CSV"
	ChooseTable    = "Chọn bảng…"
	BlankTable     = "Lấy bảng trống…"
	BlankTableTo   = "Ghi bảng trống vào"
	LeaveColumn    = "(bỏ cột này)"
	SeriesRow      = "Xem dòng"
	SeriesOne      = "Một tệp PDF chung"
	SeriesEach     = "Mỗi văn bản một tệp"
	SeriesTo       = "Ghi vào"
	MakeSeries     = "Soạn tất cả…"
	WriteSeries    = "Soạn"
	GoOn           = "Tiếp"
	WriteTable     = "ghi bảng"
	WriteAllPapers = "soạn hàng loạt"
)

// SeriesHead heads the question for a table.
func SeriesHead(template string) string { return "Soạn hàng loạt: " + template + "." }

// SeriesHow says what a table has to have.
const SeriesHow = "Bảng Excel hoặc CSV, mỗi dòng một văn bản, dòng đầu là tên các trường. Thả tệp vào đây cũng được."

// ColumnFor asks for the field of a column.
func ColumnFor(column string) string { return "Cột “" + column + "” cho trường nào?" }

// CommonFor asks for a field that is the same in all documents.
func CommonFor(field string) string { return "“" + field + "” chung cho mọi văn bản:" }

// TableMade says that a blank table is there.
func TableMade(file string) string {
	return "Đã ghi bảng trống " + file + ": điền mỗi văn bản một dòng, dòng thứ hai là ví dụ."
}

// NoRows says that a table has nothing but its head.
func NoRows(file string) string {
	return file + " chỉ có dòng tên cột: điền mỗi văn bản một dòng."
}

// LacksColumns says which required fields a table does not give.
func LacksColumns(fields string) string {
	return "Bảng thiếu cột cho trường bắt buộc: " + fields + "."
}

// RowsFound says how many documents a table gives.
func RowsFound(n int) string { return fmt.Sprintf("%d văn bản.", n) }

// MakingSeries says how far a series is.
func MakingSeries(done, all int) string {
	return fmt.Sprintf("Đang soạn %d/%d văn bản", done, all)
}

// SeriesStopped says how many documents were written before a series was stopped.
func SeriesStopped(made, all int) string {
	if made == 0 {
		return "Đã dừng; chưa ghi tệp nào."
	}
	return fmt.Sprintf("Đã dừng khi ghi được %d trong %d văn bản; tệp nào đã ghi đều trọn vẹn.", made, all)
}

// SeriesMade says what came of a series.
func SeriesMade(made, all, pages int) string {
	return fmt.Sprintf("Đã soạn %d trong %d văn bản, %d trang.", made, all, pages)
}

// SeriesFaults adds the first rows that are wrong.
func SeriesFaults(n int, first string) string {
	if n == 1 {
		return "Một dòng sai: " + first + "."
	}
	return fmt.Sprintf("%d dòng sai; dòng đầu tiên sai: %s.", n, first)
}
