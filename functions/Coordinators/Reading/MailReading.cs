using System.Runtime.CompilerServices;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// The mails of all programs, the newest first. There are more of them than can be read at a look, so one look reads so many of the index that fits best;
/// those to people whose name or address is searched for are found however old they are.
/// </summary>
public sealed class MailReading(IDocumentStore store, PeopleDirectory directory)
{
    /// <summary>Lines that one look reads.</summary>
    public const int Most = 1000;

    private const int MostReceivers = 20;
    private const int MostOfReceiver = 200;

    /// <summary>Read beyond what is shown, in place of what is not listed.</summary>
    private const int Unlisted = 200;

    /// <summary>Whether coordinators see that a mail went out: who confided something is for those who answer it, and it may be about one of them.</summary>
    public static bool IsListed(MailTemplate template) => template is not MailTemplate.AnswerOnPage;

    /// <param name="now">UTC.</param>
    /// <param name="scope">Of the reader.</param>
    public async Task<MailsFound> ReadAsync(MailQuestion asked, DateTimeOffset now, ConsoleScope scope, Texts texts, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(cancellation);
        var programs = await ProgramsAsync(asked.ProgramId, scope, cancellation);
        var lines = programs.Values.Select(program => Lines(program.Program.ProgramId, asked.Prefix, asked.Begins(now, program.Zone), Most + 1, cancellation));
        var read = await NewestFirstAsync([.. lines], cancellation).Take(Most + 1).ToListAsync(cancellation);
        var receivers = ReceiversOf(asked.Text, everybody).Take(MostReceivers + 1).ToList();
        var theirs = await TheirsAsync(receivers.Take(MostReceivers), programs, cancellation);
        var rows = read.Take(Most)
            .Concat(theirs.Where(line => asked.Before.Length == 0 || string.CompareOrdinal(line.Place, asked.Before) < 0))
            .DistinctBy(line => (line.ProgramId, line.MailId))
            .OrderByDescending(line => line.Place, StringComparer.Ordinal)
            .Select(line => RowOf(line, programs[line.ProgramId], everybody, texts))
            .ToList();
        var isCut = read.Count > Most && !(asked.Today && !RowOf(read[Most], programs[read[Most].ProgramId], everybody, texts).IsToday(now));
        return new MailsFound(rows, isCut ? read[Most - 1].Place : null, receivers.Count > MostReceivers);
    }

    /// <summary>The newest to those whose name or address has all the words.</summary>
    public async Task<IReadOnlyList<MailRow>> ToReceiversAsync(
        string text, int most, ConsoleScope scope, Texts texts, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(scope, cancellation);
        var programs = await ProgramsAsync(programId: null, scope, cancellation);
        var lines = await TheirsAsync(ReceiversOf(text, everybody).Take(most), programs, cancellation);
        return
        [
            .. lines.OrderByDescending(line => line.Place, StringComparer.Ordinal)
                .Take(most)
                .Select(line => RowOf(line, programs[line.ProgramId], everybody, texts)),
        ];
    }

    /// <summary>The newest to one person.</summary>
    public async Task<IReadOnlyList<MailRow>> ToPersonAsync(
        string personId, int most, ConsoleScope scope, Texts texts, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(cancellation);
        if (!everybody.ById.TryGetValue(personId, out var receiver))
        {
            return [];
        }

        var programs = await ProgramsAsync(programId: null, scope, cancellation);
        var lines = await TheirsAsync([receiver], programs, cancellation);
        return
        [
            .. lines.OrderByDescending(line => line.Place, StringComparer.Ordinal)
                .Take(most)
                .Select(line => RowOf(line, programs[line.ProgramId], everybody, texts)),
        ];
    }

    private async Task<IReadOnlyDictionary<string, ProgramPlace>> ProgramsAsync(string? programId, ConsoleScope scope, CancellationToken cancellation)
    {
        var programs = new Dictionary<string, ProgramPlace>();
        await foreach (var program in store.ProgramsAsync(scope, cancellation).Where(program => programId is null || program.ProgramId == programId))
        {
            programs[program.ProgramId] = new ProgramPlace(program, (await store.ReadProgramAsync(program.ProgramId, cancellation))?.Zone ?? "Etc/UTC");
        }

        return programs;
    }

    private static IEnumerable<ListedPerson> ReceiversOf(string text, Everybody everybody)
    {
        var words = Folded.WordsOf(text);
        return words.Count == 0
            ? []
            : everybody.People
                .Where(person => Folded.Holds(person.Searched, words))
                .Where(person => Folded.Holds(Folded.Of($"{person.Entry.Name}\n{person.Entry.Email}"), words));
    }

    private async Task<IReadOnlyList<MailLine>> TheirsAsync(
        IEnumerable<ListedPerson> receivers, IReadOnlyDictionary<string, ProgramPlace> programs, CancellationToken cancellation)
    {
        var lines = new List<MailLine>();
        foreach (var receiver in receivers)
        {
            foreach (var programId in (receiver.Entry.Programs ?? []).Where(programs.ContainsKey))
            {
                var prefix = MailLine.PrefixOf(MailIndex.Receiver, receiver.Entry.PersonId);
                lines.AddRange(await Lines(programId, prefix, begins: null, MostOfReceiver, cancellation).ToListAsync(cancellation));
            }
        }

        return lines;
    }

    private IAsyncEnumerable<MailLine> Lines(string programId, string prefix, string? begins, int most, CancellationToken cancellation)
    {
        var newest = new DocumentQuery<MailLine>(prefix, most + Unlisted, Descending: true, After: begins is null ? null : prefix + begins);
        return store.QueryAsync(Partition.Mail(programId), newest, cancellation)
            .Select(stored => stored.Value)
            .Where(line => IsListed(line.Template))
            .Take(most);
    }

    // Of each list only as much is read as goes into the one that is made of them.
    private static async IAsyncEnumerable<MailLine> NewestFirstAsync(
        IReadOnlyList<IAsyncEnumerable<MailLine>> lists, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var heads = new List<IAsyncEnumerator<MailLine>>();
        try
        {
            foreach (var list in lists)
            {
                var head = list.GetAsyncEnumerator(cancellation);
                heads.Add(head);
                if (!await head.MoveNextAsync())
                {
                    heads.Remove(head);
                    await head.DisposeAsync();
                }
            }

            while (heads.MaxBy(head => head.Current.Place, StringComparer.Ordinal) is { } next)
            {
                yield return next.Current;
                if (!await next.MoveNextAsync())
                {
                    heads.Remove(next);
                    await next.DisposeAsync();
                }
            }
        }
        finally
        {
            foreach (var head in heads)
            {
                await head.DisposeAsync();
            }
        }
    }

    private static MailRow RowOf(MailLine line, ProgramPlace program, Everybody everybody, Texts texts)
    {
        var person = everybody.ById.GetValueOrDefault(line.PersonId)?.Entry;
        var receiver = person?.Name ?? texts[line.PersonId switch
        {
            MailOrder.Coordinator => "console-mails.coordinators",
            MailOrder.Sponsor => "campaign.sponsor.title",
            _ => "console.gone",
        }];
        return new MailRow(line, program.Program, program.Zone, receiver, person?.Email, line.Subject ?? texts.Of(line.Template));
    }

    private sealed record ProgramPlace(ProgramListing Program, string Zone);
}

/// <param name="Older">Place from which a look goes on at what is older; null where nothing is.</param>
/// <param name="HasMoreReceivers">More people fit what is searched for than whose older mails were looked for.</param>
public sealed record MailsFound(IReadOnlyList<MailRow> Rows, string? Older, bool HasMoreReceivers);
