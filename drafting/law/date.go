package law

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day without a clock or a zone. The zero value is no day.
type Date struct {
	Year, Month, Day int
}

// ParseDate reads "2020-03-05". A day that the calendar does not have is an error.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%q: không phải ngày viết theo mẫu năm-tháng-ngày, ví dụ 2020-03-05", s)
	}
	return DateOf(t), nil
}

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date {
	return Date{t.Year(), int(t.Month()), t.Day()}
}

// String returns "2020-03-05", and "" for the zero value.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the calendar has the day, in the years 1 to 9999.
func (d Date) Valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 1 || d.Month > 12 || d.Day < 1 {
		return false
	}
	return DateOf(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)) == d
}

// Compare is negative where d is the earlier day, zero where the days are the same.
func (d Date) Compare(e Date) int {
	return cmp.Or(d.Year-e.Year, d.Month-e.Month, d.Day-e.Day)
}

// Before reports whether d is the earlier day.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// MarshalText writes String, for JSON and TOML.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Period is the time in which a provision is in force (hiệu lực): from the day From, up to
// but without the day Until. A zero From or Until leaves that end open.
type Period struct {
	From, Until Date
}

// Contains reports whether the day lies in the period.
func (p Period) Contains(day Date) bool {
	return !day.Before(p.From) && (p.Until.IsZero() || day.Before(p.Until))
}
