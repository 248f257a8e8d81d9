using System.Collections.Concurrent;
using MentorFlow.Domain.Health;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A mentorship in a list: that and when people met, never what was said (R98).</summary>
/// <param name="People">Names of the members.</param>
/// <param name="Searched">The same, folded.</param>
public sealed record MentorshipRow(MentorshipLine Line, ProgramListing Program, string Zone, IReadOnlyList<string> People, string Searched)
{
    /// <summary>Below it a pair is uneasy: the middle of the answers.</summary>
    private const double AtEase = 3;

    private static readonly TimeSpan LongSilence = TimeSpan.FromDays(21);

    public bool IsUnsigned => Line is { IsOpen: true, IsSigned: false };

    public bool IsUneasy => Line is { IsOpen: true, Ease: < AtEase };

    public bool HasNoNextDate =>
        Line is { IsOpen: true, PausedAt: null, NextSessionAt: null, Stage: not MentorshipStage.Closing, Way: WorkingWay.Sessions };

    /// <param name="now">UTC.</param>
    public MentorshipHealth HealthAt(DateTimeOffset now) => HealthDecisions.Of(HealthFacts.Of(Line), now);

    /// <param name="now">UTC.</param>
    public bool IsSilent(DateTimeOffset now) =>
        Line is { IsOpen: true, PausedAt: null, Stage: not MentorshipStage.Closing } && (Line.LastSeenAt ?? Line.CreatedAt) < now - LongSilence;
}

/// <summary>The lines of mentorships, kept in memory until one changes, with names.</summary>
public sealed class MentorshipReading(IDocumentStore store, PeopleDirectory directory)
{
    private readonly KeptByMark<MentorshipMark, IReadOnlyList<MentorshipLine>> kept = new(store);
    private readonly ConcurrentDictionary<(string ProgramId, string Language), NamedLines> named = new();

    /// <summary>Of all programs, in the order of the first member's name.</summary>
    /// <param name="programId">Of one program; null for all.</param>
    /// <param name="scope">Of the reader.</param>
    public async Task<IReadOnlyList<MentorshipRow>> ReadAsync(string? programId, ConsoleScope scope, Texts texts, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(cancellation);
        var rows = new List<MentorshipRow>();
        await foreach (var program in store.ProgramsAsync(scope, cancellation).Where(program => programId is null || program.ProgramId == programId))
        {
            var zone = (await store.ReadProgramAsync(program.ProgramId, cancellation))?.Zone ?? "Etc/UTC";
            rows.AddRange(Name(await LinesAsync(program.ProgramId, cancellation), everybody, program, zone, texts));
        }

        rows.Sort((one, other) => string.CompareOrdinal(one.Searched, other.Searched));
        return rows;
    }

    // Naming and folding thousands of lines takes longer than all else on a page: while lines, directory and program are the very same, so are the rows.
    private IReadOnlyList<MentorshipRow> Name(
        IReadOnlyList<MentorshipLine> lines, Everybody everybody, ProgramListing program, string zone, Texts texts)
    {
        var key = (program.ProgramId, texts.Language.Tag);
        if (named.TryGetValue(key, out var last)
            && ReferenceEquals(last.Lines, lines)
            && ReferenceEquals(last.Everybody, everybody)
            && last.Program == program
            && last.Zone == zone)
        {
            return last.Rows;
        }

        List<MentorshipRow> rows =
        [
            .. lines.Select(line => (Line: line, People: line.Members.Select(NameOf).ToList()))
                .Select(one => new MentorshipRow(one.Line, program, zone, one.People, Folded.Of(string.Join('\n', one.People)))),
        ];
        rows.Sort((one, other) => string.CompareOrdinal(one.Searched, other.Searched));
        named[key] = new NamedLines(lines, everybody, program, zone, rows);
        return rows;

        string NameOf(Member member) => everybody.ById.TryGetValue(member.PersonId, out var person) ? person.Entry.Name : texts["console.gone"];
    }

    /// <summary>Of one program, without names.</summary>
    public Task<IReadOnlyList<MentorshipLine>> LinesAsync(string programId, CancellationToken cancellation) => kept.ReadAsync(
        MentorshipMark.KeyOf(programId),
        async () => await store.AllAsync<MentorshipLine>(programId, cancellation).ToListAsync(cancellation),
        cancellation);

    private sealed record NamedLines(
        IReadOnlyList<MentorshipLine> Lines, Everybody Everybody, ProgramListing Program, string Zone, IReadOnlyList<MentorshipRow> Rows);
}
