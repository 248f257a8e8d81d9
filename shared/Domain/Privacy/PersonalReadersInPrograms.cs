using System.Linq.Expressions;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Privacy;

/// <summary>What programs keep of somebody beside matching and mentorships.</summary>
internal static class PersonalReadersInPrograms
{
    public static IEnumerable<PersonalReader> All { get; } = [.. OfTakingPart(), .. OfRecruiting(), .. OfMeeting(), .. OfAnswers()];

    /// <summary>Those whose property names the person, in the programs in which they take part.</summary>
    internal static PersonalReader Naming<T>(Expression<Func<T, string?>> property, Action<T, PersonalCut>? cut = null)
        where T : class, IDocument => PersonalReader.In(scope => Named(scope.Programs, property, scope.PersonId), cut: cut);

    /// <summary>The same by one of two properties.</summary>
    internal static PersonalReader Naming<T>(
        Expression<Func<T, string?>> one, Expression<Func<T, string?>> other, Action<T, PersonalCut>? cut = null)
        where T : class, IDocument => PersonalReader.In(
        scope => Named(scope.Programs, one, scope.PersonId).Concat(Named(scope.Programs, other, scope.PersonId)), cut: cut);

    internal static IEnumerable<(Partition Partition, DocumentQuery<T>? Query)> Named<T>(
        IEnumerable<string> programs, Expression<Func<T, string?>> property, string personId)
        where T : class, IDocument
    {
        var query = new DocumentQuery<T>().Where(property, personId);
        return programs.Select(program => (Partition.Program(program), (DocumentQuery<T>?)query));
    }

    private static IEnumerable<PersonalReader> OfTakingPart() =>
    [
        PersonalReader.OfPart<Enrollment>(Enrollment.KeyOf),
        PersonalReader.OfPart<ProfileDraft>(ProfileDraft.KeyOf),
        PersonalReader.OfPart<SeenCards>(SeenCards.KeyOf),
        PersonalReader.OfPart<SkippedBaseline>(SkippedBaseline.KeyOf),
        PersonalReader.OfPart<RecognitionConsent>(RecognitionConsent.KeyOf),
        PersonalReader.OfPart<SharedThanks>(SharedThanks.KeyOf),
        PersonalReader.OfPart<ShownPerson>(ShownPerson.KeyOf),
        PersonalReader.At<EventAnswer>(scope => from program in scope.Programs
                                                from kind in Enum.GetValues<ProgramMomentKind>()
                                                select EventAnswer.KeyOf(program, kind, scope.PersonId)),
        PersonalReader.At<EventAttendance>(
            scope => from program in scope.Programs
                     from kind in Enum.GetValues<ProgramMomentKind>()
                     select EventAttendance.KeyOf(program, kind, scope.PersonId),
            cut: (_, cut) => cut.WithoutCoordinator("saidBy")),
        Naming<AnnouncementRecipient>(one => one.PersonId),
        Naming<TextRecord>(one => one.PersonId),
        Naming<ShelfItem>(item => item.AddedBy),

        // Whoever coordinates a program, too, stands in it with name and address.
        PersonalReader.At<MentoringProgram>(
            scope => scope.Everywhere.Select(MentoringProgram.KeyOf),
            (program, scope) => program.Coordinators.Any(one => one.Email.Equals(scope.Person.Email, StringComparison.OrdinalIgnoreCase)),
            (_, cut) => cut.Only("programId", "name", "coordinators").Keep("coordinators", one => cut.IsAddress(one["email"]?.GetValue<string>()))),
    ];

    private static IEnumerable<PersonalReader> OfRecruiting() =>
    [
        PersonalReader.In<SignUp>(scope => Named<SignUp>(scope.Everywhere, signUp => signUp.PersonId, scope.PersonId)),

        // Nobody learns from it who said no.
        PersonalReader.In<PersonalInvitation>(
            scope => Named<PersonalInvitation>(scope.Everywhere, one => one.PersonId, scope.PersonId)
                .Concat(Named<PersonalInvitation>(scope.Everywhere, one => one.FromId, scope.PersonId)),
            cut: (one, cut) =>
            {
                if (one.PersonId != cut.PersonId)
                {
                    cut.Without("personId", "stage", "openedAt", "answeredAt");
                }
            }),
        PersonalReader.In<Nomination>(
            scope => Named<Nomination>(scope.Everywhere, one => one.PersonId, scope.PersonId)
                .Concat(Named<Nomination>(scope.Everywhere, one => one.FromId, scope.PersonId)),
            cut: (one, cut) =>
            {
                if (one.PersonId != cut.PersonId)
                {
                    cut.Without("personId", "stage", "tells");
                }
            }),
        PersonalReader.OfPart<Ambassador>(Ambassador.KeyOf),
        PersonalReader.OfPart<ManagerBrief>(ManagerBrief.KeyOf),

        // A manager's reason is theirs, and nobody else's.
        PersonalReader.At<ManagerQuestion>(
            scope =>
            [
                .. scope.Everywhere.Select(program => ManagerQuestion.KeyOf(program, scope.PersonId)),
                .. scope.AskedAbout.Select(asked => ManagerQuestion.KeyOf(asked.ProgramId, asked.PersonId)),
            ],
            (question, scope) => question.PersonId == scope.PersonId || question.ManagerId == scope.PersonId,
            (question, cut) =>
            {
                if (question.PersonId == cut.PersonId)
                {
                    cut.Without("reason");
                }
                else
                {
                    cut.Only("programId", "managerId", "askedAt", "asked", "state", "closedAt", "reason").WithoutId();
                }
            }),
    ];

    private static IEnumerable<PersonalReader> OfMeeting() =>
    [
        PersonalReader.OfPart<IntroductionPart>(IntroductionPart.KeyOf),
        Naming<Introduction>(one => one.OneId, one => one.OtherId, (_, cut) => cut.OnlyTheirsIn("answers")),
        Naming<SpeedSeat>(seat => seat.PersonId),
        PersonalReader.In<SpeedMeeting>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<SpeedMeeting>?)null)),
            (meeting, scope) => meeting.PersonIds.Contains(scope.PersonId)),
        Naming<SpeedAnswer>(answer => answer.PersonId),
        PersonalReader.In<WalkIn>(
            scope => Named<WalkIn>(scope.Everywhere, one => one.KnownAs, scope.PersonId), cut: (_, cut) => cut.Without("knownAs")),
        PersonalReader.OfPart<MeetingOffer>(MeetingOffer.KeyOf),
        Naming<MeetingBooking>(one => one.HostId, one => one.BookerId, (_, cut) => cut.OnlyTheirsIn("answers")),
    ];

    private static IEnumerable<PersonalReader> OfAnswers() =>
    [
        Naming<SurveyAnswers>(answers => answers.PersonId),
        Naming<RetrospectiveAnswer>(answer => answer.PersonId),

        // Of what is counted together only what still waits has somebody's name; sums are nobody's.
        PersonalReader.In<AnswerTally>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<AnswerTally>?)null)),
            (tally, scope) => tally.Waiting.Any(one => one.PersonId == scope.PersonId),
            (_, cut) => cut.Only("programId", "measure", "waiting").OnlyTheirsIn("waiting")),
        PersonalReader.In<ShownWords>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<ShownWords>?)null)),
            (shown, scope) => shown.Words.Any(one => one.PersonId == scope.PersonId),
            (_, cut) => cut.OnlyTheirsIn("words")),
        PersonalReader.In<WaitingWords>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<WaitingWords>?)null)),
            (waiting, scope) => waiting.Words.Any(one => one.PersonId == scope.PersonId),
            (_, cut) => cut.Only("programId", "measure", "words").OnlyTheirsIn("words")),

        // What others raised about somebody is not looked for at all.
        PersonalReader.At<Concern>(
            scope => scope.Concerns.Select(concern => Concern.KeyOf(concern.ProgramId, concern.ConcernId)),
            cut: (_, cut) => cut.WithoutInEach("keepers", "email")),
        PersonalReader.In<ConcernMessage>(scope => scope.Concerns.Select(concern => (
            Partition.Program(concern.ProgramId),
            (DocumentQuery<ConcernMessage>?)new DocumentQuery<ConcernMessage>(IdPrefix: ConcernMessage.PrefixOf(concern.ConcernId))))),

        // That a coordinator had something to do about them alone: why, and what was written about it, may come from others.
        PersonalReader.In<WorkItem>(
            scope => scope.Partitions.Select(program => (program, (DocumentQuery<WorkItem>?)null)),
            (item, scope) => item is { PersonIds: [var only], Kind: not WorkItemKind.ConcernRaised } && only == scope.PersonId,
            (_, cut) => cut.Only("programId", "key", "kind", "openedAt", "personIds", "status", "resolvedAt", "answerBy")),
    ];
}
