import Measures
import Testing

@Suite("Columns of measures")
struct ColumnTests {
  @Test("the counts are those of the wide form, in its order")
  func wideForm() {
    #expect(
      CountColumn.allCases.map(\.rawValue) == [
        "received", "online", "direct", "postal", "end_to_end", "eligible", "completed",
        "on_time", "overdue", "pending", "digitised", "payable", "paid_online", "rated",
        "satisfied", "procedures", "procedures_e2e",
      ])
  }

  @Test(
    "headers that offices use are understood",
    arguments: [
      ("Tổng hồ sơ", CountColumn.received), ("TỔNG HỒ SƠ", .received), ("tong ho so", .received),
      ("Hồ sơ trực tuyến", .online), ("Hồ sơ toàn trình", .endToEnd), ("received", .received),
      ("END_TO_END", .endToEnd), ("end to end", .endToEnd), ("Số hóa", .digitised),
      ("Số hoá", .digitised), ("Trễ hạn", .overdue), ("Số TTHC", .procedures),
      ("Tổng hồ sơ (hồ sơ)", .received), ("procedures_e2e", .proceduresEndToEnd),
    ])
  func countHeaders(header: String, column: CountColumn) {
    #expect(CountColumn(header: header) == column)
  }

  @Test(
    "so are those of the other columns",
    arguments: [
      ("Kỳ", MeasureColumn.period), ("Đơn vị", .unit), ("Ky", .period), ("as_of", .asOf),
      ("Tỷ lệ (%)", .value), ("Tử số", .numerator), ("Mẫu số", .denominator), ("Nguồn", .source),
      ("Bộ, ngành, địa phương", .unit), ("observed_at", .observedAt),
    ])
  func otherHeaders(header: String, column: MeasureColumn) {
    #expect(MeasureColumn(header: header) == column)
  }

  @Test("no header stands for two columns")
  func distinct() {
    for column in CountColumn.allCases {
      for header in [column.rawValue] + column.headers {
        #expect(CountColumn(header: header) == column, "\(header)")
        #expect(MeasureColumn(header: header) == nil, "\(header)")
      }
    }
    for column in MeasureColumn.allCases {
      for header in [column.rawValue] + column.headers {
        #expect(MeasureColumn(header: header) == column, "\(header)")
        #expect(CountColumn(header: header) == nil, "\(header)")
      }
    }
  }

  @Test("an unknown header is none", arguments: ["", "(", "Cột lạ", "STT"])
  func unknown(header: String) {
    #expect(CountColumn(header: header) == nil)
    #expect(MeasureColumn(header: header) == nil)
  }

  @Test("every count is kept: by a rate, or as an indicator of its own")
  func kept() {
    for column in CountColumn.allCases {
      #expect(column.isOnlyCounted == column.rates.isEmpty, "\(column)")
      #expect(IndicatorCatalogue.builtIn.index(id: column.indicatorID) != nil, "\(column)")
    }
    #expect(CountColumn.received.rates.count == 5)
  }
}
