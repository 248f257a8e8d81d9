using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// Reads a program's figures as they are at each look. Records are many, so figures come from what is derived of them: lines of mentorships and numbers
/// of people, work items and the figures of threads, all kept in memory until one changes, and an index of mails that is only counted. Looking changes
/// nothing in the store.
/// </summary>
public sealed class IndicatorReading(IDocumentStore store, MentorshipReading mentorships, ProgramRecords records, TimeProvider clock)
{
    private static readonly DocumentQuery<MailLine> SentToPeople = new(MailLine.PrefixOf(MailIndex.SentToPeople));

    private readonly KeptByMark<EnrollmentMark, EnrollmentCounts> people = new(store);

    public async Task<Indicators> ReadAsync(MentoringProgram program, CancellationToken cancellation) =>
        (await ReadFiguresAsync(program, cancellation)).Indicators;

    public async Task<ProgramFigures> ReadFiguresAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var counts = await CountPeopleAsync(program.ProgramId, cancellation);
        var lines = await mentorships.LinesAsync(program.ProgramId, cancellation);
        var items = await records.ItemsAsync(program.ProgramId, cancellation);
        var mails = await store.CountAsync(Partition.Mail(program.ProgramId), SentToPeople, cancellation);
        var threads = await records.ThreadsAsync(program.ProgramId, cancellation);
        return new ProgramFigures(
            Indicators.Of(counts, lines, items, threads.Figures, program.Calendar.RecruitmentOpens, now) with { Mails = mails },
            ProgramHealth.Of(counts, lines, now) with { Ease = await store.EaseAsync(program.ProgramId, cancellation) },
            counts.Stages)
        {
            Closed = lines.Count(line => line.Stage is MentorshipStage.Closed),
            Ended = lines.Count(line => line.Stage is MentorshipStage.Ended),
            Answering = threads.Answering,
        };
    }

    /// <summary>Of the figures those that no mail and no work item counts in.</summary>
    public async Task<ProgramHealth> ReadHealthAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var counts = await CountPeopleAsync(program.ProgramId, cancellation);
        var lines = await mentorships.LinesAsync(program.ProgramId, cancellation);
        return ProgramHealth.Of(counts, lines, clock.GetUtcNow()) with { Ease = await store.EaseAsync(program.ProgramId, cancellation) };
    }

    /// <summary>How many people take part, or took part to the end.</summary>
    public async Task<int> PeopleAsync(string programId, CancellationToken cancellation) =>
        (await CountPeopleAsync(programId, cancellation)).Gained.Values.Sum();

    private Task<EnrollmentCounts> CountPeopleAsync(string programId, CancellationToken cancellation) => people.ReadAsync(
        EnrollmentMark.KeyOf(programId),
        async () => EnrollmentCounts.Of(await store.AllAsync<EnrollmentStanding>(programId, cancellation).ToListAsync(cancellation)),
        cancellation);
}

/// <param name="Stages">How many people are in which stage.</param>
public sealed record ProgramFigures(Indicators Indicators, ProgramHealth Health, IReadOnlyDictionary<EnrollmentStage, int> Stages)
{
    /// <summary>Mentorships that went on to their planned day.</summary>
    public int Closed { get; init; }

    /// <summary>Those that ended before it.</summary>
    public int Ended { get; init; }

    /// <summary>Mentorships in which somebody had to answer a message.</summary>
    public int Answering { get; init; }
}
