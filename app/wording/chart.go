package wording

import (
	"fmt"

	"thethuc/drafting"
)

// Words of flow charts.
const (
	InsertChart     = "Lưu đồ…"
	Chart           = "Lưu đồ"
	Steps           = "bước"
	ChartWhole      = "Kèm người thực hiện, biểu mẫu, thời gian"
	ChartAlone      = "Chỉ có các bước"
	InsertChartDo   = "Chèn lưu đồ"
	InsertChartHere = "chèn lưu đồ"
	MakeChart       = "Vẽ cột này thành lưu đồ"
	ChartStep       = "Bước của lưu đồ…"
	NoStep          = "Không phải là bước"
	NoWayBack       = "Không quay lại"
	StepBelow       = "Thêm bước ở dưới"
	StepAbove       = "Thêm bước ở trên"
	DropStep        = "Xóa bước"
	DropChart       = "Bỏ lưu đồ, giữ bảng"
	KeyChart        = "Ctrl+Shift+L"
	KeyRow          = "Ctrl+Alt+Enter"
	longestStep     = 48
)

// ChartHeads are the heads of a new flow chart: of its steps, and of what is said of each.
func ChartHeads() []string {
	return []string{"Các bước thực hiện", "Người thực hiện", "Biểu mẫu, kết quả", "Thời gian"}
}

// Shape names what a step of a flow chart is.
func Shape(s drafting.Shape) string {
	switch s {
	case drafting.StartStep:
		return "Bắt đầu"
	case drafting.WorkStep:
		return "Bước công việc"
	case drafting.DecisionStep:
		return "Xét duyệt, quyết định"
	case drafting.EndStep:
		return "Kết thúc"
	}
	return NoStep
}

// KeyStep is the key that makes a cell the n-th kind of step.
func KeyStep(n int) string { return fmt.Sprintf("Ctrl+Alt+%d", n) }

// BackTo leads to the question to which step a decision leads back; step is the answer, 0 for none.
func BackTo(step int) string {
	if step == 0 {
		return "Không đạt thì quay lại…"
	}
	return fmt.Sprintf("Không đạt thì quay lại bước %d…", step)
}

// Step names a step of a flow chart by its number and its words.
func Step(n int, words string) string {
	name := fmt.Sprintf("Bước %d", n)
	if words == "" {
		return name
	}
	return shortened(name+". "+words, longestStep)
}
