using MentorFlow.Branding;
using MentorFlow.Domain.Privacy;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// The record of processing activities (GDPR, Article 30), made of what is stored and of the settings that run: nobody has to keep it beside the app, and
/// it cannot be older than the app.
/// </summary>
public sealed class ProcessingReading(WorksCouncilReading kit)
{
    // The places of the kit that name somebody who processes on behalf, by the key of its words.
    private static readonly (string Name, string Place)[] Processors =
    [
        ("store", "store"), ("files", "files"), ("mail", "mail"), ("video", "video"), ("calls", "calls"), ("texts", "texts"),
        ("sources", "sources"), ("receivers", "receivers"), ("telemetry", "telemetry"),
    ];

    private static readonly string[] Measures =
        ["roles", "links", "looks", "words", "figures", "keys", "ledger", "transport", "spans", "erasure", "copies"];

    /// <param name="texts">In the language of the reader.</param>
    /// <param name="scope">Of the reader: programs that are not theirs are not named.</param>
    public async Task<ProcessingRecord> ReadAsync(Texts texts, Organization organization, ConsoleScope scope, CancellationToken cancellation)
    {
        var told = await kit.ReadAsync(texts, organization, scope, cancellation);
        return new ProcessingRecord(
            told.Places["organization"],
            told.Places["address"],
            told.Places["date"],
            told.Places["programs"],
            [
                .. StoredDataList.All.GroupBy(row => row.Group).Select(group => new ProcessingActivity(
                    texts[$"stored-data.groups.{group.Key}"],
                    texts[$"processing.people.{group.Key}"],
                    [
                        .. group.Select(row => new DataLine(
                            texts[$"stored-data.rows.{row.Name}.what"],
                            texts[$"stored-data.rows.{row.Name}.why"],
                            texts.List([.. row.Readers.Select(reader => texts[$"stored-data.readers.{reader}"])]),
                            kit.SpanOf(row, texts))),
                    ])),
            ],
            [.. Processors.Select(processor => new ProcessorLine(texts[$"processing.processors.{processor.Name}"], told.Places[processor.Place]))],
            [.. Measures.Select(measure => texts[$"processing.measures.{measure}"])]);
    }
}

/// <param name="Organization">Who is responsible.</param>
/// <param name="Address">Of the app.</param>
/// <param name="Date">Of the day on which it was made.</param>
/// <param name="Programs">That the reader coordinates.</param>
/// <param name="Processors">Who processes on behalf of the organization, or is told something, as the settings say.</param>
/// <param name="Measures">That the product takes; those of the organization stand beside it.</param>
public sealed record ProcessingRecord(
    string Organization,
    string Address,
    string Date,
    string Programs,
    IReadOnlyList<ProcessingActivity> Activities,
    IReadOnlyList<ProcessorLine> Processors,
    IReadOnlyList<string> Measures);

/// <param name="People">Whose data it is.</param>
/// <param name="Data">Each kind with its purpose, its recipients and its span.</param>
public sealed record ProcessingActivity(string Name, string People, IReadOnlyList<DataLine> Data);

/// <param name="What">For what.</param>
/// <param name="Who">By whom, as it is set up.</param>
public sealed record ProcessorLine(string What, string Who);
