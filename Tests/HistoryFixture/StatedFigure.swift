import Measures

/// An observation in words, so that those of different datasets can be compared.
public struct StatedFigure: Hashable, Sendable, CustomStringConvertible {
  /// Unit, indicator with definition, period.
  public let key: ObservationKey
  /// Everything that is stated, in writing.
  public let text: String
  /// Both.
  public var description: String {
    "\(key.unit) \(key.indicator) \(key.period.code): \(text)"
  }

  /// What a dataset states, in its order, without the lines of files.
  public static func all(in dataset: Dataset) -> [StatedFigure] {
    (0..<dataset.observations.count).map { row in
      let observation = dataset.observations[row]
      let indicator = dataset.catalogue[observation.indicator]
      let provenance = dataset[observation.provenance]
      let parts: [String] = [
        observation.numerator.map { String($0) } ?? "-",
        observation.denominator.map { String($0) } ?? "-",
        observation.published?.code ?? "-", observation.notApplicable ? "n/a" : "",
        observation.status.code, observation.asOf?.code ?? "-",
        provenance.map { "\($0.publication)|\($0.file)|\($0.source)|\($0.note)" } ?? "nowhere",
      ]
      return StatedFigure(
        key: ObservationKey(
          unit: dataset.registry[observation.unit].id, indicator: indicator.id,
          definition: indicator.definition, period: observation.period),
        text: parts.joined(separator: " "))
    }
  }
}
