#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets: small inputs that reach every part of each reader.

Everything in them is made up. What libFuzzer finds beside them is not kept here.
"""

import gzip
import io
import json
import pathlib
import zipfile

SEEDS = pathlib.Path(__file__).parent / "Seeds"


def write(target: str, name: str, content: str | bytes) -> None:
    folder = SEEDS / target
    folder.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(data)


TABLES = {
    "wide": (
        "Kỳ;Đơn vị;Tổng hồ sơ;Hồ sơ trực tuyến;Hồ sơ toàn trình;Ghi chú\n"
        "2026-09;Đà Nẵng;12.345;11 200;6789;\n"
        "2026-10;H44;1.002;n/a;;\"hai\ndòng\"\n"
        "Tổng cộng;;13.347;;;\n"
    ),
    "long": (
        "period,unit,indicator,definition,value,numerator,denominator,status,as_of,"
        "observed_at,source,note\n"
        "2024-H1,da-nang,e2e,,\"42,5 %\",,,provisional,2024-07-19,"
        "2024-07-19T08:00:00+07:00,báo cáo,\"một \"\"hai\"\"\"\n"
        "2024-01-01/2024-08-31,quang nam,online,,,10,20,final,,,,\n"
        "2026-W29,phu-tho / Việt Trì,on-time,,81.25,,,derived,,,,\n"
    ),
    "months": "period\tunit\treceived\r\n2026-01-01\tvn\t5\r\n01/02/2026\tvn\t6\r\n",
    "periods": (
        "Kỳ,Đơn vị,Tổng hồ sơ\nTháng 6/2024,vn,1\nQuý II/2024,vn,2\n"
        "6 tháng đầu năm 2024,vn,3\n30/06/2024,vn,4\nT6/2024,vn,5\n"
    ),
    "units": (
        "id,code,portal_code,name_vi,name_en,level,kind,parent,valid_from,valid_to,successor\n"
        "phu-tho.so-y-te,H44.09,,Sở Y tế,Health,department,so,phu-tho,2025-07-01,,\n"
    ),
    "targets": (
        "indicator,scope,value,comparison,deadline,source\n"
        "e2e,level:province,70,>=,2025-12-31,QĐ\noverdue,da-nang,5,<=,31/12/2024,\n"
    ),
    "breaks": (
        "date,scope,indicator,definition,kind,note\n"
        "2025-07-01,localities,e2e,,merge,63 → 34\n01/03/2025,,,,formula,\n"
    ),
    "indicators": (
        "id,definition,name_vi,name_en,numerator,denominator,unit,nature,direction,"
        "definition_vi,definition_en,basis\n"
        "hotline,2026,Đường dây nóng,Hotline,answered,called,percent,flow,higher,,,NĐ\n"
    ),
    "bom": b"\xef\xbb\xbfperiod,unit,received\n2026,vn,1\n",
    "utf16": "period,unit,received\n2026,vn,1\n".encode("utf-16"),
    "legacy": "Kỳ,Đơn vị\n".encode("utf-8")[:-3] + b"\xe0\xe1\xe2\n",
}

DOCUMENT = {
    "contract": "dvctop/1",
    "generated_at": "2026-10-10T08:00:00+07:00",
    "as_of": "2026-10-10",
    "source": {"name": "thử"},
    "units": [
        {"id": "x.y", "name_vi": "Sở", "level": "department", "parent": "phu-tho"},
    ],
    "indicators": [{"id": "own", "name_vi": "Riêng", "unit": "percent"}],
    "observations": [
        {"period": "2026-09", "unit": "da-nang@2025", "indicator": "e2e", "value": 1.234},
        {"period": "2026-09", "unit": "x.y", "indicator": "own", "numerator": 1e2,
         "denominator": 200, "note": "Đ😀 \u0001"},
        {"period": "2026", "unit": "vn", "received": None, "indicator": "e2e", "value": "42,5 %"},
    ],
    "targets": [{"indicator": "e2e", "scope": "vn", "value": 50, "comparison": ">="}],
    "breaks": [{"date": "2025-07-01", "kind": "merge"}],
    "quality": [{"kind": "stated", "unit": "vn", "indicator": "e2e", "period": "2026",
                 "text": "số tạm"}],
}

LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in DOCUMENT["observations"])

SHEET = (
    '<worksheet><cols><col min="4" max="4" hidden="1"/></cols><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>BÁO CÁO</t></is></c></row>'
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>'
    '<c r="C3" t="inlineStr"><is><r><t>Tổng </t></r><r><t>hồ sơ</t></r></is></c></row>'
    '<row r="4"><c r="A4" s="1"><v>46266</v></c><c r="B4" t="str"><f>X</f><v>Đà Nẵng</v></c>'
    '<c r="C4"><v>1.2345E3</v></c></row>'
    '<row r="5" hidden="1"><c r="A5" s="3"><v>45473.5</v></c>'
    '<c r="B5" t="inlineStr"><is><t>vn</t></is></c><c r="C5" t="e"><v>#N/A</v></c></row>'
    '<row r="6"><c r="B6" t="inlineStr"><is><t>Tổng cộng</t></is></c><c r="C6"><f>SUM(C4)</f>'
    '</c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A4:A5"/>'
    "</mergeCells></worksheet>"
)
SHARED = "<sst><si><t>Kỳ</t></si><si><r><t>Đơn </t></r><r><t>vị</t></r></si></sst>"
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="[$-42A]mm/yyyy;@"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="10"/><xf numFmtId="14"/>'
    "</cellXfs></styleSheet>"
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK = (
    f'<workbook xmlns:r="{OFFICE}"><workbookPr date1904="1"/><sheets>'
    '<sheet name="Ẩn" sheetId="2" state="hidden" r:id="t"/>'
    '<sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>'
)
ROOT_RELATIONS = (
    f'<Relationships><Relationship Id="a" Type="{OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
BOOK_RELATIONS = (
    f'<Relationships><Relationship Id="s" Type="{OFFICE}/worksheet" '
    'Target="worksheets/1.xml"/></Relationships>'
)


def workbook() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in [
            ("_rels/.rels", ROOT_RELATIONS), ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS), ("xl/worksheets/1.xml", SHEET),
        ]:
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def answer(data: dict) -> str:
    page = {
        "payload": {"timeType": "month", "year": 2026, "month": 9},
        "capturedAt": "2026-10-09T23:30:00Z",
        "response": {"code": "OK", "data": data, "message": ""},
    }
    return json.dumps(page, ensure_ascii=False)


OWN = {"departmentId": "u", "departmentName": "UBND tỉnh Phú Thọ", "departmentCode": "H44"}
PART = {"departmentName": "Sở Y tế - Tỉnh Phú Thọ", "departmentCode": "H44.09",
        "level": "PROVINCE"}
PAGES = {
    "results": {
        "overview": {"departmentName": "Toàn quốc", "totalScore": 61.25, "totalMaxScore": 100},
        "growthPercent": 1.5, "radar": [{"code": "CKMB", "score": 11.5, "maxScore": 18}],
        "evaluation": [{**OWN, "totalScore": 66.5,
                        "groupScores": {"CKMB": 10.5, "TDGQ": 15.25, "CLGQ": None}}],
        "monthlyChart": [{"month": 1, "averageScore": 50.5}],
        "dossierChart": [{"month": 1, "onTimePct": 58.79, "overduePct": 41.21}],
    },
    "transparency": {
        "overview": {**OWN, "totalScore": 7.9, "metrics": [
            {"code": "DOSSIER_SYNC", "name": "Đồng bộ", "numerator": None, "denominator": 9,
             "ratio": 100, "score": 6, "dataQualityStatus": "TEMP", "dataQualityMessage": "tạm"}]},
        "evaluation": [{**PART, "totalScore": 6, "metrics": [
            {"code": "PUBLISH_ON_TIME", "name": "Công bố", "numerator": 1, "denominator": 2,
             "ratio": 50, "score": 3}]}],
    },
    "progress": {
        "parent": {**OWN, "totalReceived": 10, "totalOnTime": 8, "totalCompleted": 7, "ratio": 80,
                   "totalScore": 16},
        "children": [{**PART, "totalReceived": 5, "totalOnTime": 4, "totalOverdue": 1,
                      "ratio": 80, "score": 16},
                     {"departmentName": "UBND Phường Việt Trì", "departmentCode": "H44.100",
                      "level": "COMMUNE", "totalReceived": 0, "totalOnTime": 0, "ratio": 0}],
    },
    "online": {
        "parent": {**OWN, "authorityCount": 56, "fullCount": 21, "onlineDossierCount": 4,
                   "onlineServiceTotal": 19, "channelOnlineSum": 95, "channelDirectSum": 4,
                   "channelPostalSum": 0, "channelTotalSum": 100, "totalScore": 8.5},
        "children": [],
    },
    "payment": {
        "parent": {**OWN, "totalDossierFinancialObligation": 10,
                   "totalDossierOnlinePaymentSuccess": 9, "totalScore": 9},
        "children": [],
    },
    "satisfaction": {
        "overview": {**OWN, "totalScore": 12, "metrics": [
            {"code": "PETITION_ON_TIME", "name": "PAKN", "numerator": 5, "denominator": 6,
             "ratio": 83.33, "score": 5}]},
        "evaluation": [],
    },
    "digitised": {
        "overview": {**OWN, "totalScore": 12, "metrics": [
            {"code": "ORIGINAL_RESULT_AVAILABLE", "name": "Kết quả", "numerator": 5,
             "denominator": 6, "ratio": 83.33, "score": 5}]},
        "evaluation": [],
    },
}

MAPPING = """\
files: [answer.json]
request:
  url: https://example.org/api
  method: POST
  body: {year: 2026, list: [1, "hai"]}
  every: 6h
  paging: {page: currentPage, first: 0, pages: /pages}
later: {statuses: [429], texts: [Rejected]}
check: {at: /response/code, value: OK}
units: {Toàn quốc: vn}
constants: {period: 2026-09, source: thử}
tables:
  - rows: /response/data/overview
    fields: {unit: /departmentName}
    measures:
      - {indicator: score-766, value: /totalScore}
  - rows: /response/data/evaluation
    fields: {unit: /departmentCode}
    measures:
      - {indicator: score-766, value: /totalScore, scale: 100}
      - {indicator: score-766-transparency, value: /groupScores/CKMB}
"""

THEME = "system: base16\nname: \"Đêm\"\nvariant: dark\npalette:\n" + "".join(
    f"  base0{digit}: \"#{index * 0x0F0F0F:06x}\"\n"
    for index, digit in enumerate("0123456789ABCDEF"))

TEXTS = {
    "names": "Đà Nẵng, Thừa Thiên Huế, Hòa/Hoà, Đắk Lắk\t42,5 %".encode(),
    "marks": ("e" + "\u0301" * 9 + " \u202e\u2066a\u200d\u00ad\ufeff👩‍👩‍👧 漢字 ｱ\u1160").encode(),
    "damage": b"a\xc0\x80\xed\xa0\x80\xf4\x90\x80\x80\xff\x1b[31m\x7f\x9b",
}

KEYS = {
    "keys": b"ab\x1b[A\x1bOB\x1b[1;5C\x1b[3~\x1b[15~\x1b\x1b[Z\xc4\x90",
    "mouse": b"\x1b[<0;3;5M\x1b[<64;3;5M\x1b[M #%\x1b[I\x1b[O",
    "paste": b"\x1b[200~D\xc3\xa0 N\xe1\xba\xb5ng\n\x1b[20\x1b[201~q",
    "reports": b"\x1b[?64;1;2c\x1b[12;40R\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP>|x\x1b\\",
}

EVENTS = {
    "events": "\ufeffevent: dataset\nid: 7\ndata: {\"etag\":\"a\"}\n\n: nhịp\r\nretry: 500\r\n"
              "data\ndata: hai\r\rdata: dở dang",
}

HTTP = {
    "head": "Content-Type: application/json; charset=utf-8\nRetry-After: 120\n"
            "Date: Sun, 22 Nov 2026 08:00:00 GMT\n",
    "dates": "Retry-After: Sunday, 06-Nov-94 08:49:37 GMT\nDate: Sun Nov  6 08:49:37 1994\n",
    "addresses": "https://[::1]:8443/v1/dataset?x=%41#f\nhttp://127.0.0.1:8080\nhttp://a.b./\n",
}


def main() -> None:
    for name, text in TABLES.items():
        write("csv", name, text)
    packed = gzip.compress(TABLES["wide"].encode(), mtime=0)
    write("csv", "compressed", packed)
    write("gzip", "member", packed)
    write("gzip", "members", gzip.compress(b"a", mtime=0) + gzip.compress(b"b" * 99, 0, mtime=0))
    write("gzip", "trailing", gzip.compress(b"a", mtime=0) + b"\0\0rest")
    write("json", "document", json.dumps(DOCUMENT, ensure_ascii=False, indent=1))
    write("json", "nested", "[" * 40 + "{\"a\\u0111\":-0.5e-3,\"a\\u0111\":true}" + "]" * 40)
    write("ndjson", "lines", LINES + "\n{\"period\":\n[1]\n" + LINES.splitlines()[0])
    write("workbook", "deflated", workbook())
    write("workbook", "compound", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
          + "Workbook".encode("utf-16-le"))
    write("sheet", "whole", "\0".join([SHEET, SHARED, STYLES, BOOK]))
    write("sheet", "sheet", SHEET.replace("<worksheet>", '<x:worksheet xmlns:x="m">', 1)
          .replace("</worksheet>", "</x:worksheet>"))
    for name, page in PAGES.items():
        write("portal", name, answer(page))
    write("portal", "refused", '{"code":"ERROR","data":null,"message":"Request Rejected"}')
    write("mapping", "whole", MAPPING)
    write("mapping", "anchors", "a: &x [1]\nb: *x\ntables: !!seq\n- {rows: '', measures: []}\n")
    write("theme", "base16", THEME)
    write("theme", "old", THEME.replace("palette:\n", "").replace("  base", "base"))
    write("archive", "whole", b"")
    write("archive", "replaced", bytes([0, 40, 255, 1, 0, 0, 2, 9, 128]))
    for target, seeds in [("text", TEXTS), ("keys", KEYS), ("events", EVENTS), ("http", HTTP)]:
        for name, content in seeds.items():
            write(target, name, content)


if __name__ == "__main__":
    main()
