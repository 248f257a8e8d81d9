using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Health;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Domain.Privacy;

/// <summary>What is kept of the mentorships that somebody is or was in: what all members read, and of what each said alone, their own.</summary>
internal static class PersonalReadersOfMentorships
{
    public static IEnumerable<PersonalReader> All { get; } = [.. Shared(), .. OfTheirOwn()];

    private static IEnumerable<PersonalReader> Shared() =>
    [
        PersonalReader.At<Mentorship>(
            scope => scope.Mentorships.Select(one => Mentorship.KeyOf(one.ProgramId, one.MentorshipId)),
            cut: (_, cut) => cut.OnlyTheirsIn("former", "sequel.wantedBy").Without("circleQuestion")),
        PersonalReader.In<Membership>(scope => scope.Partitions.Select(program => (
            program, (DocumentQuery<Membership>?)new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(scope.PersonId))))),

        // A mean or a sum of two, with one's own answer at hand, tells the other's.
        PersonalReader.At<MentorshipLine>(
            scope => scope.Mentorships.Select(one => MentorshipLine.KeyOf(one.ProgramId, one.MentorshipId)),
            cut: (_, cut) => cut.Without("ease", "recentEase", "answers", "answersTotal")),
        Of<ChangeChoice>(one => new DocumentQuery<ChangeChoice>().Where(choice => choice.MentorshipId, one.MentorshipId)),
        Of<AgreementVersion>(one => new DocumentQuery<AgreementVersion>(IdPrefix: AgreementVersion.PrefixOf(one.MentorshipId))),
        PersonalReader.At<ThreadFigures>(scope => scope.Mentorships.Select(one => ThreadFigures.KeyOf(one.ProgramId, one.MentorshipId))),
        PersonalReader.At<HealthWatch>(scope => scope.Mentorships.Select(one => HealthWatch.KeyOf(one.ProgramId, one.MentorshipId))),
        PersonalReader.At<PromptLog>(scope => scope.Mentorships.Select(one => PromptLog.KeyOf(one.ProgramId, one.MentorshipId))),
        Of<ReviewOpening>(one => new DocumentQuery<ReviewOpening>().Where(opening => opening.MentorshipId, one.MentorshipId)),

        // Whoever has left a circle reads it no more, and is handed what they wrote.
        InThread<ThreadMessage>((message, scope) => message.PersonId == scope.PersonId || IsRead(scope, message.MentorshipId)),
        InThread<Attachment>((file, scope) => file.AddedBy == scope.PersonId || IsRead(scope, file.MentorshipId)),
        InThread<Resource>((link, scope) => link.AddedBy == scope.PersonId || IsRead(scope, link.MentorshipId)),
        InThread<ThreadReader>((reader, scope) => reader.PersonId == scope.PersonId),
        Of<Session>(
            one => new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(one.MentorshipId)),
            (session, scope) => session.MemberIds.Contains(scope.PersonId),
            (_, cut) => cut.OnlyTheirsIn("agenda", "arrivals", "pulses", "call", "told", "summaries", "unfitFor", "keptBy")),
    ];

    private static IEnumerable<PersonalReader> OfTheirOwn() =>
    [
        PersonalReadersInPrograms.Naming<Feedback>(feedback => feedback.FromId, feedback => feedback.ToId),
        PersonalReadersInPrograms.Naming<FeedbackWish>(wish => wish.FromId, wish => wish.ToId),
        PersonalReader.At<Farewell>(scope => scope.Mentorships.Select(one => Farewell.KeyOf(one.ProgramId, one.MentorshipId, scope.PersonId))),
        PersonalReader.At<Reflection>(scope => scope.Mentorships.Select(one => Reflection.KeyOf(one.ProgramId, one.MentorshipId, scope.PersonId))),
        PersonalReader.At<Story>(scope => scope.Mentorships.Select(one => Story.KeyOf(one.ProgramId, one.MentorshipId, scope.PersonId))),
        PersonalReader.In<Lesson>(scope => scope.Mentorships.Select(one => (
            Partition.Program(one.ProgramId), (DocumentQuery<Lesson>?)new DocumentQuery<Lesson>(IdPrefix: Lesson.PrefixOf(one.MentorshipId, scope.PersonId))))),
        PersonalReader.In<HoursEntry>(scope => scope.Partitions.Select(program => (
            program, (DocumentQuery<HoursEntry>?)new DocumentQuery<HoursEntry>(IdPrefix: HoursEntry.PrefixOf(scope.PersonId))))),
        PersonalReader.In<CallSeat>(
            scope => scope.Mentorships.SelectMany(one => Enumerable.Range(1, one.SessionsPlanned).Select(number => (
                Partition.Call(one.ProgramId, Session.SessionIdOf(one.MentorshipId, number)), (DocumentQuery<CallSeat>?)null))),
            (seat, scope) => seat.PersonId == scope.PersonId,
            (_, cut) => cut.Only("programId", "sessionId", "personId", "name", "since", "seenAt", "until", "phase", "trouble")),

        // Nobody learns who said no: the third hears of it when the partner has agreed.
        PersonalReader.In<Referral>(
            scope => PersonalReadersInPrograms.Named<Referral>(scope.Everywhere, one => one.FromId, scope.PersonId)
                .Concat(PersonalReadersInPrograms.Named<Referral>(scope.Everywhere, one => one.PartnerId, scope.PersonId))
                .Concat(PersonalReadersInPrograms.Named<Referral>(scope.Everywhere, one => one.ThirdId, scope.PersonId)),
            (referral, scope) => referral.ThirdId != scope.PersonId || referral.AgreedAt is not null,
            (referral, cut) =>
            {
                if (referral.MadeAt is null)
                {
                    cut.Without("stage", "agreedAt");
                }
            }),
    ];

    private static PersonalReader Of<T>(
        Func<Mentorship, DocumentQuery<T>> query, Func<T, PersonalScope, bool>? isTheirs = null, Action<T, PersonalCut>? cut = null)
        where T : class, IDocument => PersonalReader.In(
        scope => scope.Mentorships.Select(one => (Partition.Program(one.ProgramId), (DocumentQuery<T>?)query(one))), isTheirs, cut);

    private static PersonalReader InThread<T>(Func<T, PersonalScope, bool> isTheirs)
        where T : class, IDocument => PersonalReader.In(
        scope => scope.Mentorships.Select(one => (Partition.Thread(one.ProgramId, one.MentorshipId), (DocumentQuery<T>?)null)), isTheirs);

    private static bool IsRead(PersonalScope scope, string mentorshipId) => scope.Read.Any(one => one.MentorshipId == mentorshipId);
}
