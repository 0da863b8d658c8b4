import Text

@testable import DataSources
@testable import Measures

/// Hands bytes to the readers that make datasets.
enum DatasetInput {
  /// Reads bytes as a file of a name.
  static func read(_ bytes: [UInt8], named name: String) {
    read([InputFile(name: SafeText(name), bytes: bytes)])
  }

  /// Reads files with a small country, so that most of the time goes into reading.
  static func read(_ files: [InputFile]) {
    do throws(SourceError) {
      let result = try DatasetReader.read(
        files, source: source, request: request, registry: country)
      for file in result.files {
        require(file.rowsKept <= file.rowsRead, "no more rows are kept than were read")
      }
      check(result.log.problems)
    } catch {
      if case .unusable(let problems, _) = error { check(problems) }
    }
  }

  /// Unpacks bytes.
  static func unpack(_ bytes: [UInt8]) {
    let result = try? Gzip.decompress(bytes, limit: 1 << 20) { (_) throws(SourceError) in }
    if case .success(let content) = result {
      require(content.bytes.count <= 1 << 20, "the limit is kept")
    }
  }

  /// Reads bytes as a page of the portal.
  static func readPortalPage(_ bytes: [UInt8]) {
    let contents = PortalReader.read(
      [(path: "2026-10-10/page.month-2026-09.json", bytes: bytes)], registry: country,
      problemLimit: request.problemLimit)
    check(contents.log.problems)
    read(contents.tables)
  }

  /// Reads bytes as a mapping, and with it an answer.
  static func readMapping(_ bytes: [UInt8]) {
    let (mapping, log) = MappingParser.parse(String(decoding: bytes, as: UTF8.self), file: "m.yaml")
    check(log.problems)
    guard let mapping else { return }
    var reader = MappedReader(mapping, file: "m.yaml", problemLimit: request.problemLimit)
    reader.read(answer, name: "answer.json")
    reader.finish()
    check(reader.log.problems)
    read(reader.measures)
  }

  /// Reads a stored dataset in which some bytes were replaced: three of the input say where, and by
  /// what; what is left over cuts the end off.
  static func readArchive(_ bytes: [UInt8]) {
    var archive = stored
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let position = Int(bytes[start]) << 8 | Int(bytes[start + 1])
      archive[position % archive.count] = bytes[start + 2]
    }
    archive.removeLast(bytes.count % 3 * (archive.count / 8))
    guard let dataset = try? archive.withUnsafeBytes({ try DatasetArchive.decode($0) }) else {
      return
    }
    let again = DatasetArchive.encode(dataset)
    require(
      (try? again.withUnsafeBytes { try DatasetArchive.decode($0) }) != nil,
      "what was read can be stored")
  }

  /// Places are where somebody can look.
  private static func check(_ problems: [SourceProblem]) {
    for problem in problems {
      require(problem.line ?? 1 >= 1, "lines count from 1")
      require(problem.column ?? 1 >= 1, "columns count from 1")
    }
  }

  private static let source = SourceID("fuzz")
  private static let request = ReadRequest(problemLimit: 16)

  /// Some units of then and now.
  private static let country = example?.registry ?? UnitRegistry()

  /// A dataset as it is stored.
  private static let stored = example.map { DatasetArchive.encode($0) } ?? [0]

  /// A small dataset with a country of its own.
  private static let example: Dataset? = {
    let units = """
      id,code,portal_code,name_vi,name_en,level,kind,parent,valid_from,valid_to,successor
      vn,,,Việt Nam,Viet Nam,nation,,,,,
      localities,,,Địa phương,Localities,block,,vn,,,
      ha-noi,01,H26,Thành phố Hà Nội,Ha Noi,province,city,localities,,,
      da-nang,48,H17,Thành phố Đà Nẵng,Da Nang,province,city,localities,,2025-06-30,da-nang@2025
      quang-nam,49,H47,Tỉnh Quảng Nam,Quang Nam,province,province,localities,,2025-06-30,da-nang@2025
      da-nang@2025,48,H17,Thành phố Đà Nẵng,Da Nang,province,city,localities,2025-07-01,,
      phu-tho,25,H44,Tỉnh Phú Thọ,Phu Tho,province,province,localities,,,
      phu-tho.viet-tri,,,Phường Việt Trì,Viet Tri,commune,phuong,phu-tho,2025-07-01,,
      """
    let rows = """
      period,unit,received,online,end_to_end,procedures,status,as_of,source
      2026-01,vn,100,50,20,9,final,,báo cáo
      2026-02,ha-noi,200,60,,,provisional,2026-02-20,
      2024-H1,quang-nam,7,n/a,1,,simulated,,
      """
    let files = [
      InputFile(name: "units.csv", role: .units, bytes: Array(units.utf8)),
      InputFile(
        name: "targets.csv", role: .targets,
        bytes: Array("indicator,scope,value,deadline\ne2e,vn,80,2026-12-31\n".utf8)),
      InputFile(
        name: "breaks.csv", role: .breaks,
        bytes: Array("date,scope,kind,note\n2025-07-01,localities,merge,63 → 34\n".utf8)),
      InputFile(name: "measures.csv", role: .measures, bytes: Array(rows.utf8)),
    ]
    let result = try? DatasetReader.read(
      files, source: source, request: request, registry: UnitRegistry())
    require(result?.log.errorCount == 0, "the example is in order")
    return result?.dataset
  }()

  /// An answer for mappings.
  private static let answer = Array(
    """
    {"response":{"code":"OK","data":{"overview":{"departmentName":"vn","totalScore":61.25},
     "evaluation":[{"departmentCode":"H44","totalScore":0.625,"groupScores":{"CKMB":10.5}},
                   {"departmentCode":"H17","totalScore":null,"groupScores":{"CKMB":1e2}}]}}}
    """.utf8)
}

extension SafeText: ExpressibleByStringLiteral {
  /// Text of the targets' own.
  public init(stringLiteral text: String) { self.init(text) }
}
