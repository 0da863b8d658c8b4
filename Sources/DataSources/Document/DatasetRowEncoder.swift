import Measures
import Text

/// Writes single rows of a dataset as JSON objects whose members are the columns of the contract.
///
/// What is unknown or empty is left out. Two publications of one name from different sources are
/// told apart by the source behind the name: in one document they would be one publication that
/// contradicts itself.
public struct DatasetRowEncoder: Sendable {
  private let dataset: Dataset

  /// The publication and the remark of each provenance.
  private let publications: [(publication: String, note: String)]

  var writer = JSONRowWriter()

  /// An encoder of rows of a dataset.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    var owners: [SafeText: SourceID] = [:]
    publications = dataset.provenances.map { provenance in
      let owner = owners[provenance.publication] ?? provenance.source
      owners[provenance.publication] = owner
      let name = provenance.publication.string
      return (
        owner == provenance.source ? name : name + " · " + provenance.source.name,
        provenance.note.string
      )
    }
  }

  /// The bytes written so far.
  public var bytes: [UInt8] { writer.bytes }

  /// Hands over what was written and begins anew.
  public mutating func take() -> [UInt8] { writer.take() }

  // MARK: - Rows

  /// Writes an observation.
  ///
  /// - Parameter row: a row of the dataset's table, not a position among periods.
  public mutating func observation(_ row: Int) {
    let observation = dataset.observations[row]
    let indicator = dataset.catalogue[observation.indicator]
    writer.open()
    writer.text("period", observation.period.code)
    writer.text("unit", dataset.registry[observation.unit].id)
    writer.text("indicator", indicator.id)
    writer.text("definition", indicator.definition)
    if observation.notApplicable {
      writer.text("value", "n/a")
    } else {
      writer.number("value", digits: observation.published?.code)
      writer.number("numerator", observation.numerator)
      writer.number("denominator", observation.denominator)
    }
    writer.text("status", observation.status.code)
    writer.text("as_of", observation.asOf?.code ?? "")
    let position = Int(observation.provenance.raw)
    if publications.indices.contains(position) {
      writer.text("source", publications[position].publication)
      writer.text("note", publications[position].note)
    }
    writer.close()
  }

  /// Writes one version of a unit.
  ///
  /// - Parameters:
  ///   - unit: the unit.
  ///   - version: a position among its versions.
  public mutating func unit(_ unit: UnitIndex, version: Int) {
    let registry = dataset.registry
    let body = registry[unit]
    let version = body.versions[version]
    writer.open()
    writer.text("id", body.id)
    writer.text("code", version.code)
    writer.text("portal_code", version.portalCode)
    writer.text("name_vi", version.nameVietnamese.string)
    writer.text("name_en", version.nameEnglish.string)
    writer.text("level", body.level.rawValue)
    writer.text("kind", version.kind)
    writer.text("parent", registry.parent(of: unit).map { registry[$0].id } ?? "")
    writer.text("valid_from", version.validFrom?.code ?? "")
    writer.text("valid_to", version.validTo?.code ?? "")
    writer.text("successor", body.successor.map { registry[$0].id } ?? "")
    writer.close()
  }

  /// Writes an indicator.
  public mutating func indicator(_ index: IndicatorIndex) {
    let indicator = dataset.catalogue[index]
    writer.open()
    writer.text("id", indicator.id)
    writer.text("definition", indicator.definition)
    writer.text("name_vi", indicator.name(.vietnamese).string)
    writer.text("name_en", indicator.name(.english).string)
    writer.text("numerator", indicator.numerator ?? "")
    writer.text("denominator", indicator.denominator ?? "")
    writer.text("unit", indicator.unit.code)
    writer.text("nature", indicator.nature.rawValue)
    writer.text("direction", indicator.direction.rawValue)
    writer.text("definition_vi", indicator.definitionVietnamese.string)
    writer.text("definition_en", indicator.definitionEnglish.string)
    writer.text("basis", indicator.basis.string)
    writer.close()
  }

  /// Writes a target.
  public mutating func target(_ target: Target) {
    writer.open()
    name(target.indicator)
    scope(target.scope)
    writer.number("value", digits: target.value.code)
    writer.text("comparison", target.comparison == .atLeast ? ">=" : "<=")
    writer.text("deadline", target.deadline?.code ?? "")
    writer.text("source", target.source.string)
    writer.text("note", target.note.string)
    writer.close()
  }

  /// Writes a break.
  public mutating func seriesBreak(_ cut: Break) {
    writer.open()
    writer.text("date", cut.date.code)
    scope(cut.scope)
    if let indicator = cut.indicator { name(indicator) }
    writer.text("kind", Self.word(cut.kind))
    writer.text("note", cut.note.string)
    writer.close()
  }

  /// Writes a doubt about a figure.
  public mutating func quality(_ note: QualityNote) {
    typealias Kind = QualityReader.Kind
    writer.open()
    switch note.kind {
    case .stated(let text):
      writer.text("kind", Kind.stated.rawValue)
      writer.text("text", text.string)
    case .partialCoverage(let parts, let whole):
      writer.text("kind", Kind.partialCoverage.rawValue)
      writer.number("parts", Int64(parts))
      writer.number("of", Int64(whole))
    case .differsFromChildren(let given, let computed):
      writer.text("kind", Kind.differsFromChildren.rawValue)
      writer.number("given", digits: given.code)
      writer.number("computed", digits: computed.code)
    case .valueContradictsCounts(let given, let computed):
      writer.text("kind", Kind.valueContradictsCounts.rawValue)
      writer.number("given", digits: given.code)
      writer.number("computed", digits: computed.code)
    }
    if let unit = note.unit { writer.text("unit", dataset.registry[unit].id) }
    if let indicator = note.indicator { name(indicator) }
    writer.text("period", note.period?.code ?? "")
    writer.close()
  }

  // MARK: - Parts of rows

  private mutating func name(_ index: IndicatorIndex) {
    writer.text("indicator", dataset.catalogue[index].id)
    writer.text("definition", dataset.catalogue[index].definition)
  }

  private mutating func scope(_ scope: Scope) {
    switch scope {
    case .everyone: return
    case .unit(let unit): writer.text("scope", dataset.registry[unit].id)
    case .level(let level): writer.text("scope", "level:" + level.rawValue)
    }
  }

  private static func word(_ kind: Break.Kind) -> String {
    switch kind {
    case .merge: "merge"
    case .rename: "rename"
    case .formula: "formula"
    case .coverage: "coverage"
    }
  }
}
