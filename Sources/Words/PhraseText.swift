extension Phrase {
  /// The phrase in both languages.
  public var text: Bilingual {
    switch self {
    case .overview: Bilingual("Tổng quan", "Overview")
    case .ministries: Bilingual("Bộ, ngành", "Ministries")
    case .localities: Bilingual("Địa phương", "Localities")
    case .unit: Bilingual("Đơn vị", "Unit")
    case .trend: Bilingual("Xu hướng", "Trend")
    case .indicators: Bilingual("Chỉ tiêu", "Indicators")
    case .map: Bilingual("Bản đồ", "Map")
    case .alerts: Bilingual("Cảnh báo", "Alerts")
    case .sources: Bilingual("Nguồn", "Sources")
    case .help: Bilingual("Trợ giúp", "Help")

    case .nationTitle: Bilingual("TOÀN QUỐC", "WHOLE COUNTRY")
    case .ministriesTitle: Bilingual("BỘ, NGÀNH", "MINISTRIES")
    case .localitiesTitle: Bilingual("ĐỊA PHƯƠNG", "LOCALITIES")
    case .rankingOf: Bilingual("XẾP HẠNG {0} {1}", "RANKING OF {0} {1}")
    case .slopeTitle: Bilingual("ĐƯỜNG DỐC {0} → {1}", "SLOPE {0} → {1}")
    case .trendTitle: Bilingual("XU HƯỚNG", "TREND")
    case .distributionTitle: Bilingual("PHÂN BỐ {0} {1}", "DISTRIBUTION OF {0} {1}")
    case .newsAndSourcesTitle: Bilingual("ĐÁNG CHÚ Ý · NGUỒN", "NOTABLE · SOURCES")
    case .sourcesTitle: Bilingual("NGUỒN SỐ LIỆU", "SOURCES")
    case .eachDotOneUnit: Bilingual("mỗi ● một đơn vị", "each ● one unit")
    case .eachDotUnits: Bilingual("mỗi ● tối đa {0} đơn vị", "each ● up to {0} units")
    case .sortedBy: Bilingual("sắp theo {0} {1}", "by {0} {1}")
    case .otherUnits: Bilingual("{0} đơn vị khác", "{0} other units")
    case .median: Bilingual("Trung vị", "Median")
    case .medianShort: Bilingual("giữa", "mid")
    case .nationShort: Bilingual("QG", "nation")
    case .ministriesShort: Bilingual("bộ", "min.")
    case .localitiesShort: Bilingual("ĐP", "loc.")

    case .columnRank: Bilingual("#", "#")
    case .columnChange: Bilingual("Δ", "Δ")
    case .columnUnit: Bilingual("Đơn vị", "Unit")
    case .columnRate: Bilingual("Tỷ lệ", "Rate")
    case .columnNumerator: Bilingual("Tử số", "Numerator")
    case .columnDenominator: Bilingual("Mẫu số", "Denominator")
    case .columnSinceBaseline: Bilingual("so {0}", "vs {0}")
    case .columnTwelveMonths: Bilingual("12 tháng", "12 months")
    case .columnRankChange: Bilingual("Đổi hạng", "Rank change")
    case .columnDifference: Bilingual("Thay đổi", "Change")
    case .columnStatus: Bilingual("Trạng thái", "Status")
    case .columnIndicator: Bilingual("Chỉ tiêu", "Indicator")
    case .columnValue: Bilingual("Giá trị", "Value")
    case .columnPeriod: Bilingual("Kỳ", "Period")
    case .columnSource: Bilingual("Nguồn", "Source")

    case .target: Bilingual("mục tiêu", "target")
    case .targetAtLeast: Bilingual("≥ {0} ({1})", "≥ {0} ({1})")
    case .targetAtMost: Bilingual("≤ {0} ({1})", "≤ {0} ({1})")
    case .baseline: Bilingual("cuối {0}", "end {0}")
    case .lapsedTarget: Bilingual("{0}, đã hết hạn", "{0}, expired")
    case .noTarget: Bilingual("chưa có mục tiêu", "no target")
    case .met: Bilingual("ĐẠT", "MET")
    case .near: Bilingual("GẦN ĐẠT", "NEAR")
    case .missed: Bilingual("CHƯA ĐẠT", "MISSED")
    case .critical: Bilingual("QUÁ THẤP", "CRITICAL")
    case .nearShort: Bilingual("gần", "near")
    case .missedShort: Bilingual("chưa", "missed")
    case .criticalShort: Bilingual("thấp", "critical")
    case .missingPoints: Bilingual("thiếu {0} {1}", "{0} {1} short")
    case .missingPointsBoth: Bilingual("thiếu {0} / {1} {2}", "{0} / {1} {2} short")
    case .beyondPoints: Bilingual("vượt {0} {1}", "{0} {1} above")
    case .unitsMet: Bilingual("{0}/{1} đạt", "{0}/{1} met")
    case .sinceBaseline: Bilingual("{0} {1} so {2} ({3})", "{0} {1} vs {2} ({3})")
    case .sinceBaselineShort: Bilingual("{0} so {1}", "{0} vs {1}")
    case .percentagePoints: Bilingual("điểm %", "points")
    case .points: Bilingual("điểm", "points")
    case .days: Bilingual("ngày", "days")
    case .missingShort: Bilingual("thiếu {0}", "{0} short")
    case .beyondShort: Bilingual("vượt {0}", "{0} above")
    case .twelveMonths: Bilingual("12 tháng", "12 months")
    case .against: Bilingual("so với", "against")
    case .againstTarget: Bilingual("so với", "against")
    case .comparisonTitle: Bilingual("SO SÁNH", "COMPARISON")

    case .simulated: Bilingual("MÔ PHỎNG", "SIMULATED")
    case .simulatedNoticeShort: Bilingual("≈ mô phỏng, không thật", "≈ simulated, not real")
    case .simulatedNotice:
      Bilingual("≈ số liệu mô phỏng, không phải số liệu thật", "≈ simulated figures, not real ones")
    case .provisional: Bilingual("tạm tính", "provisional")
    case .derived: Bilingual("suy ra", "derived")
    case .published: Bilingual("công bố", "published")
    case .missing: Bilingual("thiếu số liệu", "no data")
    case .notReported: Bilingual("chưa báo cáo", "not reported")
    case .notApplicable: Bilingual("không áp dụng", "not applicable")
    case .belowMinimum: Bilingual("dưới {0} hồ sơ: không xếp hạng", "fewer than {0}: not ranked")
    case .partsOf: Bilingual("{0}/{1} kỳ", "{0}/{1} periods")
    case .membersOf: Bilingual("{0}/{1} đơn vị", "{0}/{1} units")
    case .fractionLine: Bilingual("{0} / {1} hồ sơ", "{0} / {1} dossiers")
    case .alternatives: Bilingual("nguồn khác", "other sources")
    case .alternativeFrom: Bilingual("{0} theo {1}", "{0} from {1}")
    case .differsFromSum:
      Bilingual("≠ cộng các đơn vị trực thuộc: {0}", "≠ sum of its units: {0}")
    case .rankOf: Bilingual("hạng {0}", "rank {0}")
    case .mixSplit:
      Bilingual(
        "{0} = {1} do các khối tốt lên, {2} do cơ cấu hồ sơ",
        "{0} = {1} from better blocks, {2} from the mix of dossiers")
    case .mixSplitShort:
      Bilingual("{0} = {1} các khối, {2} cơ cấu", "{0} = {1} blocks, {2} mix")
    case .mixSplitEstimated: Bilingual("(ước tính)", "(estimate)")

    case .childrenTitle: Bilingual("ĐƠN VỊ TRỰC THUỘC", "UNITS BELOW")
    case .childrenNone:
      Bilingual("Chưa có số liệu cho đơn vị trực thuộc", "No figures for the units below")
    case .departments: Bilingual("sở, ngành", "departments")
    case .districts: Bilingual("quận, huyện", "districts")
    case .communes: Bilingual("phường, xã", "communes")
    case .members: Bilingual("đơn vị", "units")
    case .becameOn: Bilingual("từ {0} là {1}", "since {0} part of {1}")
    case .mergedFrom: Bilingual("hợp nhất từ {0}", "merged from {0}")
    case .validUntil: Bilingual("có đến {0}", "until {0}")
    case .foldedFrom: Bilingual("Σ {0} ĐV cũ", "Σ {0} former")
    case .notFolded:
      Bilingual(
        "không gộp được: {0}/{1} đơn vị cũ có tử số và mẫu số",
        "cannot be summed: {0} of {1} former units have counts")
    case .notFoldedShort: Bilingual("không gộp được", "cannot be summed")
    case .unitsTodayBadge: Bilingual("đơn vị hiện nay", "today's units")
    case .unitsTodayShort: Bilingual("ĐV nay", "today")
    case .unitsOfToday:
      Bilingual(
        "Đơn vị hiện nay: {0} địa phương, số kỳ trước hợp nhất được gộp Σ tử / Σ mẫu",
        "Today's units: {0} localities, earlier figures summed Σ/Σ")
    case .unitsOfPeriod:
      Bilingual("Đơn vị của kỳ: {0} địa phương", "Units of the period: {0} localities")
    case .largestShortfall: Bilingual("Thiếu nhiều nhất để đạt {0}", "Furthest from {0}")
    case .shortfallOf: Bilingual("thiếu {0} hồ sơ", "{0} dossiers short")
    case .stillNeeded:
      Bilingual(
        "Cần thêm {0} hồ sơ toàn trình trong kỳ để đạt {1}",
        "{0} more end-to-end dossiers in the period would reach {1}")

    case .kindMonth: Bilingual("theo tháng", "by month")
    case .kindQuarter: Bilingual("theo quý", "by quarter")
    case .kindHalf: Bilingual("theo nửa năm", "by half year")
    case .kindYear: Bilingual("theo năm", "by year")
    case .kindYearToDate: Bilingual("lũy kế từ đầu năm", "year to date")
    case .kindDay: Bilingual("theo ngày", "by day")
    case .kindWeek: Bilingual("theo tuần", "by week")
    case .kindSpan: Bilingual("theo khoảng ngày", "by date range")
    case .noSeries:
      Bilingual(
        "Chưa đủ số liệu cùng loại kỳ để vẽ", "Too few figures of one kind of period to draw")

    case .foldedLine: Bilingual("gộp lùi", "folded back")
    case .foldedBack: Bilingual("gộp lùi từ {0}", "folded back from {0}")
    case .cannotFoldBack:
      Bilingual(
        "trước {0} không gộp được: {1}/{2} đơn vị cũ có tử số và mẫu số",
        "cut before {0}: {1} of {2} former units have counts")
    case .breakNotFolded:
      Bilingual(
        "từ {0} nhận nhiệm vụ của {1}: không so với trước",
        "took over {1} on {0}: not comparable with before")
    case .nameUntilMerger: Bilingual("{0} (cũ)", "{0} (former)")
    case .nameSinceMerger: Bilingual("{0} (hợp nhất)", "{0} (merged)")
    case .breakMerge: Bilingual("hợp nhất", "merged")
    case .breakReorganised: Bilingual("sắp xếp lại", "reorganised")
    case .breakRename: Bilingual("đổi tên", "renamed")
    case .breakFormula: Bilingual("đổi cách tính", "new formula")
    case .breakCoverage: Bilingual("đổi phạm vi", "new coverage")

    case .latestTitle: Bilingual("SỐ LIỆU GẦN NHẤT", "LATEST FIGURES")

    case .indicatorsOf: Bilingual("CHỈ TIÊU CỦA {0}", "INDICATORS OF {0}")
    case .definition: Bilingual("Định nghĩa", "Definition")
    case .basis: Bilingual("Căn cứ", "Legal basis")
    case .formula: Bilingual("Công thức", "Formula")
    case .definitionVersion: Bilingual("Phiên bản định nghĩa", "Definition version")
    case .onlyDefinition: Bilingual("chỉ có một", "the only one")
    case .natureFlow: Bilingual("số phát sinh trong kỳ", "counted over a period")
    case .natureStock: Bilingual("số tại một thời điểm", "true at a day")
    case .measuresTitle: Bilingual("BỐN CÁCH ĐO, KHÔNG TRỘN", "FOUR MEASURES, NEVER MIXED")
    case .betterHigher: Bilingual("cao hơn là tốt hơn", "higher is better")
    case .betterLower: Bilingual("thấp hơn là tốt hơn", "lower is better")

    case .mapTitle: Bilingual("BẢN ĐỒ {0} ĐỊA PHƯƠNG", "MAP OF {0} LOCALITIES")
    case .mapLegend: Bilingual("CHÚ GIẢI", "LEGEND")
    case .mapByTarget: Bilingual("so với mục tiêu {0}", "against target {0}")
    case .mapByCount:
      Bilingual("{0} nhóm, số đơn vị gần bằng nhau", "{0} classes of nearly equal size")
    case .mapTooFew: Bilingual("quá ít hồ sơ", "too few dossiers")
    case .mapHint: Bilingual("↑↓←→ chọn · ⏎ mở", "↑↓←→ choose · ⏎ open")

    case .themesTitle: Bilingual("GIAO DIỆN", "THEMES")
    case .themesHint: Bilingual("⏎ giữ · Esc như cũ", "⏎ keep · Esc as before")

    case .updated: Bilingual("cập nhật {0}", "updated {0}")
    case .ageMinutes: Bilingual("{0} phút trước", "{0} min ago")
    case .ageHours: Bilingual("{0} giờ trước", "{0} h ago")
    case .ageDays: Bilingual("{0} ngày trước", "{0} days ago")
    case .ageNow: Bilingual("vừa xong", "just now")
    case .sourcesCount: Bilingual("{0}/{1} nguồn", "{0}/{1} sources")
    case .publicationsTitle: Bilingual("NƠI CÔNG BỐ", "PUBLICATIONS")
    case .problemsTitle: Bilingual("VẤN ĐỀ TRONG SỐ LIỆU", "PROBLEMS IN THE DATA")
    case .sourceReady: Bilingual("đọc xong", "read")
    case .sourceFailed: Bilingual("lỗi", "failed")
    case .sourceReading: Bilingual("đang đọc", "reading")
    case .sourceWithProblems: Bilingual("có lỗi", "has errors")
    case .rowsKept: Bilingual("{0} dòng", "{0} rows")
    case .errorsAndWarnings: Bilingual("{0} lỗi, {1} cảnh báo", "{0} errors, {1} warnings")
    case .nothingFiltered:
      Bilingual("Không đơn vị nào khớp «{0}»", "No unit matches “{0}”")
    case .filterPrompt: Bilingual("Lọc: ", "Filter: ")
    case .filterActive: Bilingual("lọc «{0}»: {1}", "filter “{0}”: {1}")
    case .noData: Bilingual("Chưa có số liệu", "No data yet")
    case .tooSmall:
      Bilingual(
        "Cần {0}×{1}, đang {2}×{3}", "Needs {0}×{1}, has {2}×{3}")
    case .selectedOf: Bilingual("{0} / {1} · {2} đơn vị", "{0} / {1} · {2} units")
    case .rowOf: Bilingual("{0} / {1}", "{0} / {1}")
    case .pausedNotice: Bilingual("ĐANG DỪNG", "PAUSED")
    case .reloading: Bilingual("Đang đọc lại nguồn…", "Reading the sources again…")
    case .firstPeriod:
      Bilingual("Đây là kỳ đầu tiên có số liệu", "This is the first period with data")
    case .lastPeriod:
      Bilingual("Đây là kỳ cuối cùng có số liệu", "This is the last period with data")
    case .noSibling: Bilingual("Không có đơn vị kề", "No sibling unit")
    case .whyTitle: Bilingual("VÌ SAO LÀ {0}?", "WHY {0}?")
    case .whyNumerator: Bilingual("tử số", "numerator")
    case .whyDenominator: Bilingual("mẫu số", "denominator")
    case .whyFormula: Bilingual("công thức", "formula")
    case .whyRounding: Bilingual("làm tròn", "rounding")
    case .roundingRule:
      Bilingual(
        "số chính xác ở trên; nơi khác làm tròn nửa lên",
        "exact above; elsewhere halves are rounded up")
    case .whyPeriod: Bilingual("kỳ", "period")
    case .whySource: Bilingual("nguồn", "source")
    case .whyFile: Bilingual("tệp", "file")
    case .whyAsOf: Bilingual("tính đến", "as of")
    case .whyOrigin: Bilingual("cách tính", "made by")
    case .originGiven: Bilingual("như nguồn công bố", "as the source gives it")
    case .originOverTime: Bilingual("Σ tử / Σ mẫu của {0}/{1} kỳ", "Σ/Σ over {0} of {1} periods")
    case .originRolledUp: Bilingual("Σ tử / Σ mẫu của {0}/{1} đơn vị", "Σ/Σ over {0} of {1} units")
    case .originOverTimeShort: Bilingual("Σ {0}/{1} kỳ", "Σ {0}/{1} periods")
    case .originRolledUpShort: Bilingual("Σ {0}/{1} đơn vị", "Σ {0}/{1} units")
    case .originFoldedShort: Bilingual("Σ {0}/{1} ĐV cũ", "Σ {0}/{1} former")
    case .originFolded:
      Bilingual(
        "gộp lùi: Σ tử / Σ mẫu của {0}/{1} đơn vị cũ",
        "folded back: Σ/Σ over {0} of {1} former units")
    case .whyUnits: Bilingual("bộ đơn vị", "unit set")
    case .closeHint: Bilingual("Esc đóng", "Esc close")
    case .legendChange: Bilingual("▲▼ đổi hạng so {0}", "▲▼ rank change vs {0}")
    case .legendChangeShort: Bilingual("▲▼ so {0}", "▲▼ vs {0}")
    case .legendTarget: Bilingual("┃ mục tiêu {0}", "┃ target {0}")
    case .legendTargets: Bilingual("┃ mục tiêu {0} · ┇ mục tiêu {1}", "┃ target {0} · ┇ target {1}")
    case .legendTargetsShort: Bilingual("┃ mục tiêu {0} · ┇ {1}", "┃ target {0} · ┇ {1}")
    case .legendOwnTargets: Bilingual("┃ mục tiêu của từng đơn vị", "┃ target of each unit")
    case .legendUnknownDenominator: Bilingual("° không rõ mẫu số", "° denominator unknown")
    case .legendPartial:
      Bilingual("* thiếu một số đơn vị hoặc kỳ", "* some units or periods missing")
    case .legendPartialShort: Bilingual("* chưa đủ", "* in part")
    case .legendFolded: Bilingual("Σ gộp từ đơn vị cũ", "Σ of former units")
    case .legendMissing: Bilingual("·· thiếu số liệu", "·· no data")
    case .legendSimulated: Bilingual("≈ mô phỏng", "≈ simulated")
    case .page: Bilingual("trang", "page")
    }
  }
}
