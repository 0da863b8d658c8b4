import Drawing
import Measures
import Text
import Words

/// One frame of a race: the leading provinces as bars, the month in large digits.
struct RacePage: Widget {
  /// The race.
  let model: RaceModel
  /// Where it is.
  let moment: RaceMoment

  /// From so many columns and rows on the month stands in digits of five rows.
  private static let large = Size(width: 110, height: 34)
  /// Columns of a rank: two digits and the sign of simulated ones.
  private static let rankWidth = 3
  /// From so many rows for each bar on there is air between them.
  private static let airyRows = 2

  private var words: Words { model.words }
  private var month: RaceModel.Month { model.months[moment.month] }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let isLarge = size.width >= Self.large.width && size.height >= Self.large.height
    let height: BigDigits.Height = isLarge ? .medium : .small
    let head = min(height.rows + 1, size.height)
    let foot = size.height >= 12 ? 1 : 0
    canvas.inside(Rect(x: 1, y: 0, width: size.width - 2, height: head)) {
      drawHead(on: &$0, height)
    }
    canvas.inside(Rect(x: 1, y: head, width: size.width - 2, height: size.height - head - foot)) {
      drawBars(on: &$0)
    }
    if foot > 0 {
      canvas.put(remark, x: 1, y: size.height - 1, width: size.width - 2, role: .secondary)
    }
  }

  private func drawHead(on canvas: inout Canvas, _ height: BigDigits.Height) {
    let number = month.period.start.month
    let date = SafeText((number < 10 ? "0" : "") + "\(number)/\(month.period.start.year)")
    let digits = BigDigits(date, height: height, role: .accent)
    let width = canvas.size.width
    let left = width - digits.width - 3
    canvas.draw(
      digits, in: Rect(x: width - digits.width, y: 0, width: digits.width, height: height.rows))
    let lines = [[Span(model.title, role: .title, flags: .bold)], participants, nation]
    for (index, line) in lines.enumerated() { canvas.put(line, x: 0, y: index, width: left) }
  }

  private var participants: [Span] {
    let ranked = words.numbers.integer(Int64(month.entries.count))
    let all = words.numbers.integer(Int64(month.validCount))
    var spans = [
      Span(
        words.sentence(
          Bilingual("{0}/{1} địa phương có số liệu", "{0} of {1} localities have data"), ranked,
          all),
        role: .text)
    ]
    if month.isSimulated {
      spans.append(
        Span(SafeText("  ≈ ") + words[.simulated], role: .simulated, flags: .bold))
    }
    return spans
  }

  private var nation: [Span] {
    guard month.nation != nil else { return [] }
    return [
      Span(SafeText(String(Character(ScaleMark.Kind.other.glyph)) + " "), role: .strong),
      Span(
        words[Bilingual("cả nước ", "whole country ")] + month.nationReading, role: .text,
        flags: .bold),
    ]
  }

  private func drawBars(on canvas: inout Canvas) {
    let size = canvas.size
    guard size.height > 0 else { return }
    let isAiry = size.height >= Self.airyRows * month.entries.count
    let step = isAiry ? Self.airyRows : 1
    let bars = model.bars(at: moment, most: (size.height + step - 1) / step)
    let left = Self.rankWidth + 1
    let name = min(model.nameWidth, max(8, size.width / 4))
    let bar = left + name + 1 + model.readingWidth + 3
    let marks = model.nation(at: moment).map { [ScaleMark(.other, at: $0)] } ?? []
    for (index, row) in bars.enumerated() {
      let y = index * step
      let isFollowed = model.followed.contains(row.entry.unit)
      canvas.put(
        row.entry.rank, x: 0, y: y, width: Self.rankWidth, alignment: .right,
        role: isFollowed ? .accent : .secondary)
      canvas.put(
        row.entry.name, x: left, y: y, width: name, role: isFollowed ? .accent : .text,
        flags: isFollowed ? .bold : [])
      canvas.put(
        row.entry.reading, x: left + name + 1, y: y, width: model.readingWidth, alignment: .right,
        role: isFollowed ? .accent : .strong, flags: isFollowed ? .bold : [])
      canvas.put(
        row.entry.status?.sign ?? .empty, x: bar - 2, y: y, width: 1,
        role: row.entry.status?.role ?? .secondary)
      canvas.draw(
        BulletBar(
          value: row.value, scale: model.scale, role: row.entry.status?.role ?? .trend,
          marks: marks),
        in: Rect(x: bar, y: y, width: size.width - bar, height: 1))
    }
  }

  /// That ranks of two sets are never compared, once the set has changed; else what the signs mean.
  private var remark: SafeText {
    guard let change = model.change(upTo: moment) else {
      return words[
        Bilingual(
          "✓ đạt  ◐ gần đạt  ✗ chưa đạt  ◆ còn xa mục tiêu · hạng và số của tháng đang ghi",
          "✓ met  ◐ near  ✗ missed  ◆ far below target · ranks, numbers: month named")]
    }
    let month = words.short(change.month.period)
    switch change.before.gap {
    case .units: return remark(onUnitsOf: change.month, after: change.before)
    case .basis:
      return words.sentence(
        Bilingual(
          "┆ Từ {0}: số công bố và số mô phỏng không nối với nhau",
          "┆ From {0} on: published and simulated figures are not joined"), month)
    case .missingMonths:
      return words.sentence(
        Bilingual(
          "┆ Trước {0} thiếu số liệu: không nối với các tháng trước",
          "┆ No figures right before {0}: not joined to the months before"), month)
    case .cut, .none, .end:
      return words.sentence(
        Bilingual(
          "┆ Từ {0} chuỗi số liệu bị ngắt: không nối với các tháng trước",
          "┆ From {0} on the series is cut: not joined to the months before"), month)
    }
  }

  private func remark(
    onUnitsOf month: RaceModel.Month, after before: RaceModel.Month
  ) -> SafeText {
    let counts = [before, month].map { words.numbers.integer(Int64($0.validCount)) }
    return words.sentence(
      Bilingual(
        "┆ Từ {0}: {2} địa phương (trước đó {1}) · tập đơn vị đổi, không so hạng",
        "┆ From {0}: {2} localities ({1} before) · another set, no ranks compared"),
      words.short(month.period), counts[0], counts[1])
  }
}
