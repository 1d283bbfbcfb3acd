package wording

import "fmt"

// What a Word file loses when it is written anew; parts of a sentence.
const (
	LosesSignature  = "tệp có chữ ký số, ghi lại thì chữ ký không còn giá trị"
	LosesProtection = "tệp đang được bảo vệ, người soạn không cho sửa"
	LosesMacros     = "tệp có macro, ghi lại thì mất macro"
)

// LosesTracked says the same of changes that nobody has decided on.
func LosesTracked(n int) string {
	return fmt.Sprintf("tệp còn %d chỗ theo dõi thay đổi chưa duyệt, ghi lại thì coi như đã chấp nhận hết", n)
}

// What the reader of a Word file did; sentences.
const (
	ReadMacros = "Tệp có macro; macro không được chạy."
	ReadSigned = "Tệp có chữ ký số; bản nhập vào không mang chữ ký."
)

// ReadTracked says that changes count as accepted.
func ReadTracked(n int) string {
	return fmt.Sprintf("%d chỗ theo dõi thay đổi được đọc như đã chấp nhận.", n)
}

// ReadComments says that comments stay in the file.
func ReadComments(n int) string {
	return fmt.Sprintf("%d ghi chú bên lề không được đọc.", n)
}

// ReadLeft says that some of the file is not in the document.
func ReadLeft(n int) string {
	return fmt.Sprintf("%d hình, biểu đồ hoặc đối tượng nhúng không đọc được nên bị bỏ lại.", n)
}

// ReadTextBoxes says where the words of boxes went.
func ReadTextBoxes(n int) string {
	return fmt.Sprintf("Chữ trong %d khung được đọc thành đoạn văn.", n)
}

// ReadLegacy says that words are in a code from before Unicode.
func ReadLegacy(n int) string {
	return fmt.Sprintf("%d đoạn dùng phông chữ cũ (TCVN3 hoặc VNI), chưa phải Unicode.", n)
}

// ReadMended says that the file held bytes that are no letters.
func ReadMended(n int) string {
	return fmt.Sprintf("%d ký tự hỏng đã được thay hoặc bỏ.", n)
}

// Words of files that are taken into the library.
const (
	StopReading  = "Dừng"
	ImportedNone = "Đã dừng, chưa nhập tệp nào."
)

// Reading says which file of how many is being read.
func Reading(file string, at, all int) string {
	if all == 1 {
		return fmt.Sprintf("Đang đọc %s…", file)
	}
	return fmt.Sprintf("Đang đọc tệp %d/%d: %s…", at, all, file)
}

// Imported says that a file is in the library.
func Imported(file string) string { return fmt.Sprintf("Đã nhập %s vào thư viện.", file) }

// ImportedFiles says the same of several.
func ImportedFiles(n int) string { return fmt.Sprintf("Đã nhập %d tệp vào thư viện.", n) }

// MoreRemarks says that there is something to be known of so many files more.
func MoreRemarks(n int) string {
	return fmt.Sprintf("Còn %d tệp khác cũng có điều cần lưu ý.", n)
}

// MoreRefused says that so many files more could not be read.
func MoreRefused(n int) string {
	return fmt.Sprintf("Còn %d tệp khác cũng không đọc được.", n)
}

// longestSource bounds, in letters, how much of a file's name From shows.
const longestSource = 36

// From says which file a draft was read from; of a long name the middle is left out.
func From(file string) string {
	if file == "" {
		return ""
	}
	if letters := []rune(file); len(letters) > longestSource {
		file = string(letters[:longestSource-12]) + "…" + string(letters[len(letters)-11:])
	}
	return "từ " + file
}
