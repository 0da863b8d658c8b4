extension BuiltIn {
  /// What index 766 measures below its groups, and the formulas that stand beside it.
  ///
  /// Shares of one subject have different denominators there (all dossiers, results due,
  /// procedures, communes): they are indicators of their own and are never merged.
  static let index766 = digitisation766 + satisfaction766 + [onlineWithResult]

  private static let basis766 = "QĐ 766/QĐ-TTg ngày 23/06/2022"

  private static let digitisation766 = [
    Indicator(
      builtIn: "personal-store-synced",
      name: BothLanguages(
        "Kết quả đồng bộ vào kho dữ liệu cá nhân", "Results synchronised to the personal store"),
      short: BothLanguages("Kho cá nhân", "Personal store"),
      text: BothLanguages(
        "Tỷ lệ kết quả điện tử được đồng bộ vào kho dữ liệu của tổ chức, cá nhân; 4 điểm của nhóm "
          + "số hóa.",
        "Share of electronic results synchronised to the data store of the person or body; 4 "
          + "points of the group digitisation."),
      basis: basis766, maximum: 100),
    Indicator(
      builtIn: "population-data-dossiers",
      name: BothLanguages(
        "Hồ sơ khai thác dữ liệu dân cư", "Dossiers that use population data"),
      short: BothLanguages("HS dùng dân cư", "Popul. doss."),
      text: BothLanguages(
        "Tỷ lệ hồ sơ khai thác Cơ sở dữ liệu quốc gia về dân cư trên tổng số hồ sơ; 2 điểm của "
          + "nhóm số hóa.",
        "Share of dossiers that use the national population database; 2 points of the group "
          + "digitisation."),
      basis: basis766, maximum: 100),
    Indicator(
      builtIn: "population-data-procedures",
      name: BothLanguages(
        "Thủ tục khai thác dữ liệu dân cư", "Procedures that use population data"),
      short: BothLanguages("TT dùng dân cư", "Popul. procs"),
      text: BothLanguages(
        "Tỷ lệ thủ tục khai thác Cơ sở dữ liệu quốc gia về dân cư trên số thủ tục; 2 điểm của "
          + "nhóm số hóa, mẫu số khác với tỷ lệ theo hồ sơ.",
        "Share of procedures that use the national population database; 2 points of the group "
          + "digitisation, with another denominator than the share of dossiers."),
      basis: basis766, nature: .stock, maximum: 100),
    Indicator(
      builtIn: "e-certified-copies",
      name: BothLanguages(
        "Xã, phường cung cấp chứng thực bản sao điện tử",
        "Communes that certify electronic copies"),
      short: BothLanguages("Chứng thực ĐT", "E-copies"),
      text: BothLanguages(
        "Số xã, phường, đặc khu cung cấp chứng thực bản sao điện tử từ bản chính trên tổng số xã, "
          + "phường, đặc khu; 2 điểm của nhóm số hóa.",
        "Communes that offer electronic copies certified from originals over all communes; 2 "
          + "points of the group digitisation."),
      basis: basis766, fraction: ("communes_certifying", "communes"), nature: .stock,
      maximum: 100),
  ]

  private static let satisfaction766 = [
    Indicator(
      builtIn: "satisfied-766", "766",
      name: BothLanguages(
        "Mức hài lòng suy ra theo Bộ chỉ số 766", "Inferred satisfaction, index 766"),
      short: BothLanguages("Hài lòng 766", "Satisfied 766"),
      text: BothLanguages(
        "100 % trừ tỷ lệ hồ sơ quá hạn và tỷ lệ hồ sơ bị phản ánh, không hài lòng; suy ra, không "
          + "phải hỏi người dân. Đủ điểm từ 90 %.",
        "100 % less the overdue rate and the rate of dossiers with a complaint or a dislike: "
          + "inferred, nobody was asked. Full marks from 90 %."),
      basis: basis766 + ", mục 5.4", maximum: 100),
    Indicator(
      builtIn: "complained",
      name: BothLanguages("Tỷ lệ hồ sơ bị phản ánh", "Dossiers complained of"),
      short: BothLanguages("Bị phản ánh", "Complained"),
      text: BothLanguages(
        "Hồ sơ có phản ánh, kiến nghị hoặc đánh giá không hài lòng trên tổng số hồ sơ.",
        "Dossiers with a complaint or a dislike over all dossiers."),
      basis: basis766 + ", mục 5.4", direction: .lower, maximum: 100),
    Indicator(
      builtIn: "petitions-on-time",
      name: BothLanguages(
        "Phản ánh, kiến nghị xử lý đúng hạn", "Petitions answered on time"),
      short: BothLanguages("PAKN đúng hạn", "Petit. on time"),
      text: BothLanguages(
        "Phản ánh, kiến nghị được xử lý đúng hạn trên tổng số tiếp nhận; 6 điểm của nhóm hài lòng, "
          + "đủ 6 điểm khi không có phản ánh nào.",
        "Petitions answered on time over all received; 6 points of the group satisfaction, all 6 "
          + "when there are no petitions."),
      basis: basis766, fraction: ("petitions_on_time", "petitions"), maximum: 100),
    Indicator(
      builtIn: "petitions-satisfied",
      name: BothLanguages(
        "Hài lòng với xử lý phản ánh, kiến nghị", "Satisfied with the answer to a petition"),
      short: BothLanguages("PAKN hài lòng", "Petit. satisf."),
      text: BothLanguages(
        "Phản ánh, kiến nghị được người gửi hài lòng với kết quả xử lý; 6 điểm của nhóm hài lòng, "
          + "đủ 6 điểm khi không có phản ánh nào.",
        "Petitions whose senders are satisfied with the answer; 6 points of the group "
          + "satisfaction, all 6 when there are no petitions."),
      basis: basis766, maximum: 100),
    Indicator(
      builtIn: "count:petitions",
      name: BothLanguages("Số phản ánh, kiến nghị", "Petitions (count)"),
      short: BothLanguages("Số PAKN", "Petitions no."),
      text: BothLanguages(
        "Phản ánh, kiến nghị tiếp nhận trong kỳ.", "Petitions received in the period."),
      basis: basis766, unit: .count(.petitions), direction: .lower),
  ]

  /// A third denominator in circulation, beside those of EMC and of the worksheet of 2026.
  private static let onlineWithResult = Indicator(
    builtIn: "online-with-result", "766.2026",
    name: BothLanguages(
      "Hồ sơ trực tuyến có kết quả điện tử", "Online dossiers with an electronic result"),
    short: BothLanguages("TT có KQ ĐT", "With e-result"),
    text: BothLanguages(
      "Hồ sơ nộp trực tuyến có kết quả điện tử trên tổng số hồ sơ tiếp nhận, nhân hệ số đồng bộ; "
        + "đủ điểm từ 50 %. Không cộng chung với cách đo EMC.",
      "Dossiers submitted online with an electronic result over all received, times a factor for "
        + "synchronisation; full marks from 50 %. Not to be joined with the rate of EMC."),
    basis: "QĐ 766/QĐ-TTg, ghi chú 3.3 của bảng công thức năm 2026", maximum: 100)
}
