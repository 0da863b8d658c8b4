import TestSupport
import Testing

/// What is on the screen without a key having been pressed.
@Suite struct OpeningTests {
  @Test func theSampleShowsTheReportedFigures() throws {
    let terminal = try Dashboard.shown()
    #expect(terminal.hasRow(beginning: " Toàn quốc      42 % ▲+25"))
    #expect(terminal.hasRow(beginning: " Bộ, ngành      61 % ▲+23"))
    #expect(terminal.hasRow(beginning: " Địa phương     17 % ▲+8"))
    #expect(terminal.row(0).contains("MÔ PHỎNG"), "some figures of the sample are simulated")
    #expect(terminal.text.contains("Đà Nẵng            ≈66,0 %"))
    #expect(terminal.mode(1049) == true, "the second screen")
    #expect(terminal.cursor == nil)
    #expect(terminal.backgrounds != [.standard], "the theme's ground")
  }

  @Test func aWallOfCellsIsFilledToItsLastCorner() throws {
    let terminal = try Dashboard.shown(columns: 240, rows: 70)
    #expect(terminal.row(1).contains("TOÀN QUỐC"))
    #expect(terminal.row(1).contains("ĐỊA PHƯƠNG"))
    #expect(terminal.row(69).hasPrefix(" ?Trợ giúp"))
    #expect(terminal.cell(x: 239, y: 69).background == terminal.cell(x: 0, y: 0).background)
  }

  @Test func aFileOfOnesOwnInTheLongForm() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      period,unit,indicator,value
      2024-H1,vn,e2e,42
      2024-H1,ministries,e2e,61
      2024-H1,localities,e2e,17
      2024-H1,Đà Nẵng,e2e,66
      2024-H1,hà nam,e2e,69
      2024-H1,TP. Hồ Chí Minh,e2e,"4,5"
      2024-H1,01,e2e,5
      2024-H1,Thua Thien Hue,e2e,21
      2024-H1,Thừa Thiên,e2e,1
      2024-H1,Lai Châu,e2e,n/a

      """, to: "long.csv")
    let terminal = try Dashboard.shown([file], columns: 100)
    #expect(terminal.hasRow(beginning: " Toàn quốc      42 %"))
    let ranked = ["Hà Nam", "Đà Nẵng", "Thừa Thiên Huế", "Hà Nội", "TP. Hồ Chí Minh"]
    let shares = ["69 %", "66 %", "21 %", "5 %", "4,5 %"]
    for (name, share) in zip(ranked, shares) {
      let row = (0..<24).map(terminal.row).first { $0.contains(" \(name) ") }
      #expect(row?.contains(" \(share) ") == true, "\(name)\n\(terminal.text)")
    }
    #expect(!terminal.row(0).contains("MÔ PHỎNG"))
    #expect(terminal.row(0).contains("◐ 1/1"), "one row is wrong, and the header says so")
  }

  @Test func aFileOfOnesOwnInTheWideForm() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      """
      Kỳ;Đơn vị;Tổng hồ sơ;Hồ sơ toàn trình
      2024-H1;Hà Nội;1.000;420
      2024-H1;Đà Nẵng;2.000;1.320
      2024-H1;Hà Nam;800;100
      2024-H1;Cần Thơ;400;100
      2024-H1;Hải Phòng;600;300
      2024-H1;Lào Cai;500;50
      2024-H1;Sơn La;100;1
      2024-H1;Bộ Tài chính;100;90
      2024-H1;Bộ Nội vụ;100;80
      2024-H1;Bộ Y tế;100;70

      """, to: "wide.csv")
    let terminal = try Dashboard.shown([file], columns: 100)
    // Σ numerators / Σ denominators of the seven, never a mean of rates: 2291 / 5400.
    #expect(terminal.hasRow(beginning: " Địa phương   42,4 %"))
    #expect(terminal.hasRow(beginning: " Bộ, ngành    80,0 %"))
    #expect(terminal.hasRow(beginning: " Toàn quốc    44,4 %"))
    #expect(terminal.text.contains("10/86 đơn vị"), "how many of how many were counted")
    let first = (0..<24).map(terminal.row).first { $0.contains("Đà Nẵng") }
    #expect(first?.contains("66,0 %") == true)
    #expect(terminal.row(0).contains("● 1/1"))
  }

  @Test func aFolderOfOnesOwnBringsItsUnitsAndTargets() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      id,name_vi,name_en,level,kind,parent
      to-1,Tổ dân phố số 1,Block 1,commune,to,da-nang

      """, to: "units.csv")
    try folder.write("indicator,scope,value,comparison\ne2e,to-1,45,>=\n", to: "targets.csv")
    try folder.write(
      "period,unit,received,end_to_end\n2024-H1,to-1,200,100\n2024-H1,Đà Nẵng,1000,400\n",
      to: "measures-1.csv")
    let run = try Dashboard.run(
      ["render", folder.path, "--page", "unit", "--unit", "to-1", "--size", "100x30"])
    #expect(run.end == .exit(0), "\(run.complaint)")
    #expect(run.text.contains("Tổ dân phố số 1"))
    #expect(run.text.contains("50,0 %"))
    #expect(run.text.contains("mục tiêu 45 %"))
  }
}
