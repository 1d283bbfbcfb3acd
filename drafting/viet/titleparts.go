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

const joinedWords = `an ninh, an toàn, áp dụng, ban chỉ, ban hành, bãi bỏ, bảo đảm, bảo mật, bảo vệ, báo cáo, bài giảng, bế mạc, bí mật, 
biên bản, biên chế, bổ sung, bộ chỉ, bộ máy, bộ tư, bồi dưỡng, cải cách, cải tiến, cán bộ, câu lạc, chấm điểm, chất lượng, chế độ, 
chi phí, chi tiêu, chỉ đạo, chỉ huy, chỉ số, chỉ thị, chỉ tiêu, chính quyền, chính sách, chính trị, chính ủy, chữ ký, 
chức năng, chứng nhận, chương trình, chuyên đề, chuyển đổi, cơ quan, cơ sở, công bố, công chức, công dân, công khai, 
công nghệ, công nhận, công tác, công văn, công việc, công vụ, cục trưởng, dân chủ, dân quân, danh mục, danh sách, dịch vụ, 
dự án, dự thảo, duy trì, đánh giá, đề án, đề cương, đề nghị, đề xuất, điện tử, điều hành, điều lệ, đình chỉ, đính chính, 
định kỳ, đoàn kiểm, đối với, đơn giản, đơn vị, đồng chí, động viên, ghi nhận, gia hạn, giai đoạn, giải pháp, giải quyết, 
giải trình, giám đốc, giám sát, giảng viên, giáo dục, giáo viên, giấy tờ, giới thiệu, hài lòng, hàng hóa, hành chính, hành động, 
hậu cần, hệ thống, hiện hành, hiệu lực, hoàn thành, hoạt động, học viên, hồ sơ, hội đồng, hội nghị, hội trường, hợp đồng, 
hợp nhất, hợp tác, huấn luyện, hướng dẫn, hữu nghị, kế hoạch, kết luận, kết quả, khai mạc, khai thác, khảo sát, khắc phục, 
khen thưởng, khiếu nại, khoa học, khu vực, kiểm kê, kiểm soát, kiểm tra, kiến nghị, kinh nghiệm, kinh phí, kỷ luật, kỹ năng, 
kỹ thuật, lạc bộ, làm việc, lãnh đạo, liên quan, liên thông, lĩnh vực, lực lượng, lưu khóa, lưu trữ, mật mã, máy tính, mở rộng, 
mục đích, mục tiêu, mức độ, năng lực, nghị định, nghị quyết, nghiên cứu, nghiệp vụ, nhà khách, nhà nước, nhân dân, nhân viên, 
nhiệm vụ, niêm yết, nội bộ, nội dung, nội quy, nội vụ, ổn định, phản ánh, phạm vi, phát triển, pháp chế, pháp luật, phân công, 
phân bổ, phê duyệt, phiên họp, phòng chống, phòng thủ, phổ biến, phối hợp, phù hợp, phụ lục, phục vụ, phương án, phương hướng, 
phương tiện, quá trình, quản lý, quản trị, quân đội, quân khu, quân nhân, quân số, quân sự, quốc gia, quốc phòng, quy chế, 
quy định, quy phạm, quy trình, quyền hạn, quyết định, rà soát, sao y, sáng kiến, sắp xếp, sẵn sàng, soạn thảo, sổ tay, số hóa, 
sư đoàn, sử dụng, sửa chữa, sửa đổi, tài chính, tài khoản, tài liệu, tài nguyên, tài sản, tăng cường, tập huấn, tập thể, 
tham gia, tham mưu, thanh tra, thành lập, thành phần, thành phố, thay thế, thẩm định, thẩm quyền, theo dõi, thể thức, thi đua, 
thi hành, thiết bị, thiết kế, thông báo, thông qua, thông tin, thông tư, thống kê, thời gian, thời hạn, thu hẹp, thủ trưởng, 
thủ tục, thực hiện, thực trạng, tiêu chí, tiêu chuẩn, tiểu đoàn, tiếp công, tiếp nhận, tiếp thu, tiết kiệm, tình hình, toàn quốc, 
tổ chức, tổng hợp, tổng kết, tổng tham, tố cáo, trang bị, trang phục, trạng thái, trao đổi, trách nhiệm, triển khai, triệu tập, 
trực tuyến, trung đoàn, trung tâm, trường hợp, trưởng ban, trưởng phòng, tư lệnh, tư pháp, tự vệ, tuyên huấn, tuyên truyền, 
tuyển sinh, tuyển quân, ủy ban, ủy quyền, ứng dụng, văn bản, văn hóa, văn phòng, văn thư, vận hành, vật tư, vệ binh, vi phạm, 
viên chức, vũ khí, vũ trang, xác định, xác nhận, xây dựng, xử lý, y tế, ý kiến`
