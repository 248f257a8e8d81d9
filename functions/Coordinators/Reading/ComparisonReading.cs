using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Comparisons;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads what programs and their tracks are compared by (R2, F13). Looking changes nothing in the store.</summary>
public sealed class ComparisonReading(IDocumentStore store, MentorshipReading mentorships, OutcomeReadings outcomes, TimeProvider clock)
{
    private static readonly string Satisfied = TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied);

    // A page is about all programs: only what changed since the last look at it is read again.
    private readonly KeptByMark<EnrollmentMark, IReadOnlyList<ComparedPerson>> people = new(store);
    private readonly KeptByMark<MentorshipMark, IReadOnlyList<ComparedMentorship>> begun = new(store);

    /// <summary>Every program that was started and whose figures are the reader's, each against the one before it.</summary>
    public async Task<ComparisonFacts> ReadAsync(ConsoleScope scope, CancellationToken cancellation)
    {
        var programs = new List<MentoringProgram>();
        await foreach (var listed in store.ProgramsAsync(cancellation)
            .Where(program => program.Status is not ProgramStatus.Draft && scope.Reads(program.ProgramId)))
        {
            if (await store.ReadProgramAsync(listed.ProgramId, cancellation) is { } program)
            {
                programs.Add(program);
            }
        }

        programs = [.. programs.OrderBy(program => program.Calendar.RecruitmentOpens).ThenBy(program => program.ProgramId, StringComparer.Ordinal)];
        var courses = new List<ProgramCourse>();
        var satisfaction = new List<ComparedMean>();
        foreach (var (place, program) in programs.Index())
        {
            courses.Add((await CourseAsync(program, cancellation)) with { Against = BeforeOf(programs, place) });
            satisfaction.Add(MeanOf(program.Name, (await TallyAsync(program, cancellation))?.All));
        }

        return new ComparisonFacts(
            Comparison.OfPrograms(courses), satisfaction, TrainingEffect.Of(courses), await outcomes.ReadAsync(programs, cancellation));
    }

    /// <summary>The tracks of one program, and what is known of it alone.</summary>
    /// <param name="language">BCP 47 tag of the reader, in which tracks are named.</param>
    public async Task<ComparisonFacts> ReadAsync(MentoringProgram program, string? language, CancellationToken cancellation)
    {
        var tracks = (await store.TracksAsync(program.ProgramId, cancellation)).Select(track => (track.TrackId, Name: track.NameIn(language)))
            .OrderBy(track => track.Name, StringComparer.CurrentCulture)
            .ToList();
        var course = await CourseAsync(program, cancellation);
        var tally = await TallyAsync(program, cancellation);
        return new ComparisonFacts(
            Comparison.OfTracks(course, tracks),
            [.. tracks.Select(track => MeanOf(track.Name, tally?.Of(Grouping.Track, track.TrackId)))],
            TrainingEffect.Of([course]),
            await outcomes.ReadAsync([program], cancellation));
    }

    // The program that it repeats, or else the last one of the same form before it.
    private static int? BeforeOf(IReadOnlyList<MentoringProgram> programs, int place)
    {
        var program = programs[place];
        var before = programs.Take(place).Index().ToList();
        var repeated = before.FindLast(one => one.Item.ProgramId == program.RepeatOf);
        var other = repeated.Item is null ? before.FindLast(one => one.Item.Form == program.Form) : repeated;
        return other.Item is null ? null : other.Index;
    }

    private static ComparedMean MeanOf(string name, TallyGroup? group) =>
        group?.Mean is { } mean ? new ComparedMean(name, group.Answers, mean) : new ComparedMean(name, Answers: 0, Mean: null);

    private Task<AnswerTally?> TallyAsync(MentoringProgram program, CancellationToken cancellation) =>
        store.ReadAsync(AnswerTally.KeyOf(program.ProgramId, Satisfied), cancellation);

    private async Task<ProgramCourse> CourseAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var lines = (await mentorships.LinesAsync(program.ProgramId, cancellation)).ToDictionary(line => line.MentorshipId, StringComparer.Ordinal);
        var matched = lines.Values.SelectMany(line => line.Members).Select(member => member.PersonId).ToHashSet(StringComparer.Ordinal);
        var cards = await store.AllAsync<SeenCards>(program.ProgramId, cancellation).ToDictionaryAsync(seen => seen.PersonId, cancellationToken: cancellation);
        var invited = (await PeopleAsync(program.ProgramId, cancellation))
            .Where(person => person.Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted))
            .Select(person => new InvitedPerson(
                person.PersonId,
                TrainingStates.Of(person.Training, person.InvitedBecause, program.Policy.Training.Required),
                person.Consent is not null,
                matched.Contains(person.PersonId),
                person.Track)
            {
                ModulesRead = [.. (person.Training?.ModulesRead ?? []).Select(FormerModules.NameOf).Distinct()],
                ReadCardsOf = StagesOf(cards.GetValueOrDefault(person.PersonId), isSkipped: false),
                SkippedCardsOf = StagesOf(cards.GetValueOrDefault(person.PersonId), isSkipped: true),
            })
            .ToList();
        var courses = new List<MentorshipCourse>();
        foreach (var one in await BegunAsync(program.ProgramId, cancellation))
        {
            // One that came while this was read has no line yet.
            if (lines.TryGetValue(one.MentorshipId, out var line))
            {
                courses.Add(MentorshipCourse.Of(
                    one.Members, one.Stage, one.EndedBecause, line.EveryDays, one.CreatedAt, one.EndedAt, line.SessionsHeld, now));
            }
        }

        return new ProgramCourse(program.Name, invited, courses) { Said = await SaidAsync(program, cancellation) };
    }

    private static IReadOnlyCollection<CardStage> StagesOf(SeenCards? seen, bool isSkipped) =>
        [.. (seen?.Cards.Values ?? []).Where(card => card.IsSkipped == isSkipped).Select(card => card.Stage).Distinct()];

    private Task<IReadOnlyList<ComparedPerson>> PeopleAsync(string programId, CancellationToken cancellation) => people.ReadAsync(
        EnrollmentMark.KeyOf(programId),
        async () => await store.AllAsync<ComparedPerson>(programId, cancellation).ToListAsync(cancellation),
        cancellation);

    private Task<IReadOnlyList<ComparedMentorship>> BegunAsync(string programId, CancellationToken cancellation) => begun.ReadAsync(
        MentorshipMark.KeyOf(programId),
        async () => await store.AllAsync<ComparedMentorship>(programId, cancellation).ToListAsync(cancellation),
        cancellation);

    // As it is counted in blocks: of the answers themselves the difference of two looks would be one person's word.
    private async Task<IReadOnlyList<Contentment>> SaidAsync(MentoringProgram program, CancellationToken cancellation)
    {
        return [await OfAsync(TrainedGroup.Trained), await OfAsync(TrainedGroup.Untrained)];

        async Task<Contentment> OfAsync(TrainedGroup group)
        {
            var measure = TallyMeasure.Content(group is TrainedGroup.Trained);
            var counted = (await store.ReadAsync(AnswerTally.KeyOf(program.ProgramId, measure), cancellation))?.All;
            return new Contentment(group, (int)Math.Round(counted?.Sum ?? 0), counted?.Answers ?? 0);
        }
    }
}
