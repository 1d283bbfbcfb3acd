package viet

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// TitleParts returns the bytes, in order, at which a line of a title would rather not begin:
// within a date, within a word of two syllables that titles and names of units have ("văn
// thư", "quân sự"), and within a name ("Phú Thọ"). A text in capitals shows no names.
func TitleParts(text string) []int {
	out := dateParts(text)
	capitals := strings.ToUpper(text) == text
	start := 0
	for {
		gap := strings.IndexByte(text[start:], ' ')
		if gap < 0 {
			slices.Sort(out)
			return slices.Compact(out)
		}
		next := start + gap + 1
		left, right := strings.TrimLeft(text[start:next-1], "(\"“"), wordAfter(text, next)
		if joinsWords(left, right) || !capitals && isCapitalized(left) && isCapitalized(right) {
			out = append(out, next)
		}
		start = next
	}
}

func joinsWords(left, right string) bool {
	return joined()[strings.ToLower(left)+" "+strings.ToLower(right)]
}

// isCapitalized reports whether a word begins with a capital and has no mark behind it.
func isCapitalized(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsUpper(first) && unicode.IsLetter(last)
}

// joined are the words of two syllables, our own list: those that titles of administrative
// papers and names of bodies have again and again.
var joined = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, word := range strings.Split(strings.ReplaceAll(joinedWords, "\n", ""), ", ") {
		out[word] = true
	}
	return out
})

const joinedWords = `an ninh, an toàn, áp dụng, bãi bỏ, bài giảng, ban chỉ, ban hành, báo cáo, bảo đảm, bảo mật, bảo vệ, bế mạc, bên ngoài, bí mật, 
biên bản, biên chế, bộ chỉ, bộ máy, bổ sung, bộ tư, bối cảnh, bồi dưỡng, cải cách, cải tiến, cán bộ, câu lạc, chấm điểm, 
chất lượng, chế độ, chỉ đạo, chỉ huy, chi phí, chỉ số, chỉ thị, chỉ tiêu, chi tiêu, chính quyền, chính sách, chính trị, 
chính ủy, chuyên đề, chuyển đổi, chữ ký, chức năng, chứng nhận, chương trình, công bố, công chức, công dân, công khai, 
công nghệ, công nhận, công tác, công văn, công việc, công vụ, cơ hội, cơ quan, cơ sở, cục trưởng, cung cấp, danh mục, 
danh sách, dân chủ, dân quân, dịch vụ, duy trì, dự án, dự thảo, đánh giá, đăng ký, đầu vào, đề án, đề cương, đề nghị, đề xuất, 
điện tử, điều hành, điều lệ, đình chỉ, đính chính, định kỳ, đo lường, đoàn kiểm, đối với, đồng chí, động viên, đơn giản, 
đơn vị, ghi nhận, gia hạn, giai đoạn, giải pháp, giải quyết, giải trình, giám đốc, giám sát, giản hóa, giảng viên, giáo dục, 
giáo viên, giấy tờ, giới thiệu, hài lòng, hàng hóa, hành chính, hành động, hậu cần, hệ thống, hiện hành, hiệu lực, hoạch định, 
hoàn thành, hoạt động, học viên, hồ sơ, hội đồng, hội nghị, hội trường, hợp đồng, hợp nhất, hợp tác, huấn luyện, hướng dẫn, 
hữu nghị, kế hoạch, kết luận, kết quả, khai mạc, khai thác, khảo sát, khắc phục, khen thưởng, khiếu nại, khoa học, khu vực, 
kiểm kê, kiểm soát, kiểm tra, kiến nghị, kinh nghiệm, kinh phí, kỷ luật, kỹ năng, kỹ thuật, lạc bộ, làm việc, lãnh đạo, 
liên quan, liên thông, lĩnh vực, lực lượng, lưu khóa, lưu trữ, máy tính, mật mã, mở rộng, mục đích, mục tiêu, mức độ, năng lực, 
nghị định, nghị quyết, nghĩa vụ, nghiên cứu, nghiệp vụ, nguồn lực, nhà khách, nhà nước, nhân dân, nhân viên, nhiệm vụ, 
niêm yết, nội bộ, nội dung, nội quy, nội vụ, ổn định, phạm vi, phản ánh, pháp chế, pháp luật, phát triển, phân bổ, phân công, 
phân phối, phê duyệt, phiên họp, phòng chống, phòng thủ, phổ biến, phối hợp, phù hợp, phụ lục, phục vụ, phương án, 
phương hướng, phương tiện, quá trình, quản lý, quan tâm, quản trị, quân đội, quân khu, quân nhân, quân số, quân sự, quốc gia, 
quốc phòng, quy chế, quy định, quy phạm, quy trình, quyền hạn, quyết định, rà soát, rủi ro, sáng kiến, sao y, sẵn sàng, 
sắp xếp, so sánh, soạn thảo, số hóa, sổ tay, sử dụng, sư đoàn, sửa chữa, sửa đổi, tài chính, tài khoản, tài liệu, tài nguyên, 
tài sản, tăng cường, tập huấn, tập thể, tham gia, tham mưu, thành lập, thành phần, thành phố, thanh tra, thay thế, thăm dò, 
thẩm định, thẩm quyền, theo dõi, thể thức, thi đua, thi hành, thiết bị, thiết kế, thông báo, thống kê, thông qua, thông tin, 
thông tư, thời gian, thời hạn, thu hẹp, thu hồi, thủ trưởng, thủ tục, thuyết minh, thực hiện, thực trạng, tiếp công, tiếp nhận, 
tiếp thu, tiết kiệm, tiêu chí, tiêu chuẩn, tiểu đoàn, tình hình, toàn quốc, tố cáo, tổ chức, tổng hợp, tổng kết, tổng tham, 
trách nhiệm, trang bị, trang phục, trạng thái, trao đổi, triển khai, triệu tập, trung đoàn, trung tâm, trực tuyến, trưởng ban, 
trường hợp, trưởng phòng, tuân thủ, tuyên huấn, tuyển quân, tuyển sinh, tuyên truyền, tư lệnh, tư pháp, tự vệ, tương tác, 
ủy ban, ủy quyền, ứng dụng, văn bản, văn hóa, văn phòng, văn thư, vận hành, vật tư, vệ binh, vi phạm, viên chức, vũ khí, 
vũ trang, xác định, xác nhận, xây dựng, xem xét, xử lý, ý kiến, y tế`
