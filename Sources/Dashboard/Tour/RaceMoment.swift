import Measures

/// A moment of a race: a month, and how far the next one has come.
struct RaceMoment: Hashable, Sendable {
  /// The position of the month.
  let month: Int
  /// The way to the next month that is done, 0..<1.
  let share: Double
}

extension RaceModel {
  /// A bar of one frame.
  struct Bar {
    /// The province in its month.
    let entry: Entry
    /// How long the bar is.
    let value: Double
  }

  /// The part of a race in which its end stands still, so that it can be read: one of so many.
  private static let restingPart = 8

  /// Where the race is on a stage; with reduced motion at the beginning of the month.
  func moment(of stage: TourStage) -> RaceMoment {
    let moment = moment(frame: stage.playback.frame, of: stage.playback.length)
    return stage.reducesMotion ? RaceMoment(month: moment.month, share: 0) : moment
  }

  /// Frames until another month begins; nil on the last one.
  func framesToNextMonth(frame: Int, of length: Int) -> Int? {
    let last = months.count - 1
    let moving = length - length / Self.restingPart
    let month = moment(frame: frame, of: length).month
    guard month < last else { return nil }
    // The first frame whose share of the way is that of the next month.
    return max(1, ((month + 1) * moving + last - 1) / last - frame)
  }

  /// Where the race is at one of so many frames.
  func moment(frame: Int, of length: Int) -> RaceMoment {
    let last = months.count - 1
    let moving = length - length / Self.restingPart
    guard frame < moving, last > 0 else { return RaceMoment(month: last, share: 0) }
    let (month, rest) = (frame * last).quotientAndRemainder(dividingBy: moving)
    return RaceMoment(month: month, share: Double(rest) / Double(moving))
  }

  /// The bars of a moment, the leading one first; as many as are asked for.
  ///
  /// Whoever is ahead by value stands ahead: a province that overtakes another one goes through
  /// every row between. The one that is followed has the last row when it is not among the first.
  func bars(at moment: RaceMoment, most: Int) -> [Bar] {
    let bars = order(at: moment)
    guard most > 0, bars.count > most else { return Array(bars.prefix(max(0, most))) }
    let behind = bars[most...].first { followed.contains($0.entry.unit) }
    let isThere = bars[..<most].contains { followed.contains($0.entry.unit) }
    guard let behind, !isThere else { return Array(bars[..<most]) }
    return bars[..<(most - 1)] + [behind]
  }

  /// All bars of a moment, the leading one first.
  private func order(at moment: RaceMoment) -> [Bar] {
    let month = months[moment.month]
    guard month.joinsNext else {
      return month.entries.map { Bar(entry: $0, value: $0.value) }
    }
    let bars = month.entries.map { entry in
      Bar(
        entry: entry,
        value: entry.value + ((entry.next ?? entry.value) - entry.value) * moment.share)
    }
    let order = bars.indices.sorted { first, second in
      let (one, other) = (bars[first].value, bars[second].value)
      // Of equals the one that was ahead at the beginning of the month stays ahead.
      guard one != other else { return first < second }
      return (one < other) == lowerIsBetter
    }
    return order.map { bars[$0] }
  }

  /// The rate of the nation at a moment; it glides with the provinces.
  func nation(at moment: RaceMoment) -> Double? {
    let month = months[moment.month]
    guard let now = month.nation, month.joinsNext,
      let next = months[moment.month + 1].nation
    else { return month.nation }
    return now + (next - now) * moment.share
  }

  /// The latest month up to a moment that began with other units than the month before.
  func change(upTo moment: RaceMoment) -> (month: Month, before: Month)? {
    guard moment.month > 0 else { return nil }
    return (1...moment.month).reversed().lazy
      .map { (month: months[$0], before: months[$0 - 1]) }
      .first { !$0.before.joinsNext }
  }
}
