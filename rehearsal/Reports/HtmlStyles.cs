namespace MentorFlow.Rehearsal.Reports;

internal static class HtmlStyles
{
    public const string Css = """
        :root{--ink:#1c2430;--soft:#5b6675;--line:#d9dee6;--bar:#2f6f9f;--other:#c9622f;--limit:#a3263a;--paper:#fff;--tile:#f4f6f9}
        @media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a4afbd;--line:#39424f;--bar:#6fb1de;--other:#e8935f;--limit:#f08a99;--paper:#151a21;--tile:#1f262f}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        main{max-width:50rem;margin:0 auto;padding:2rem 1rem}
        h1{font-size:1.8rem;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.5rem 0 .25rem}
        svg{display:block;width:100%;height:auto;margin-top:1rem}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1.5rem 0}
        .tiles div{background:var(--tile);border-radius:.5rem;padding:.75rem}.tiles dt{color:var(--soft);font-size:.85rem}
        .tiles dd{margin:0;font-size:1.5rem;font-weight:600}.tiles small{display:block;font-size:.8rem;font-weight:400;color:var(--soft)}
        .bar{fill:var(--bar)}.bar-other{fill:var(--other)}.grid{stroke:var(--line)}.limit{stroke:var(--limit);stroke-dasharray:5 4}
        .tick,.name,.limit-name{font:11px system-ui,sans-serif;fill:var(--soft)}.name{font-size:12px;fill:var(--ink)}.limit-name{fill:var(--limit)}
        .caption{color:var(--soft);font-size:.85rem;margin:.25rem 0 0}.key{display:inline-block;width:.8em;height:.8em;margin-left:.75em}
        .held{background:var(--bar)}.missed{background:var(--other)}
        table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
        .number{text-align:right;font-variant-numeric:tabular-nums}ul{color:var(--soft);font-size:.9rem;padding-left:1.2rem}
        @media print{main{max-width:none;padding:0}section{break-inside:avoid-page}h2{break-after:avoid}rect,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;
}
