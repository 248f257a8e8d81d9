using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Composing;

/// <summary>The one place where a mail's ids become people and what is known about them.</summary>
internal sealed class MailCaseReader(IDocumentStore store)
{
    /// <returns>Null when the recipient is no longer known, in the organization or in the program.</returns>
    public async Task<MailCase?> ReadAsync(MailOrder order, ParticipantMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (await PersonAsync(order.PersonId, cancellation) is not { } recipient
            || await FindAsync(Enrollment.KeyOf(order.ProgramId, order.PersonId), cancellation) is not { } enrollment)
        {
            return null;
        }

        var session = order.SessionId is { } sessionId ? await FindAsync(Session.KeyOf(order.ProgramId, sessionId), cancellation) : null;
        var proposal = order.ProposalId is { } proposalId ? await FindAsync(Proposal.KeyOf(order.ProgramId, proposalId), cancellation) : null;
        var mentorship = (order.MentorshipId ?? session?.MentorshipId) is { } mentorshipId
            ? await FindAsync(Mentorship.KeyOf(order.ProgramId, mentorshipId), cancellation)
            : null;
        return new MailCase(order, program, recipient, enrollment)
        {
            Mentorship = mentorship,
            Partners = await PartnersAsync(order, mentorship, proposal, cancellation),
            Session = session,
            SessionsHeld = definition.CountsSessions ? await CountHeldAsync(order, mentorship, cancellation) : 0,
            Proposal = proposal,
            Round = definition.ShowsPlaceInLine ? await NewestRoundAsync(order, cancellation) : null,
            Event = definition.Event is { } kind ? await FindAsync(ProgramEvent.KeyOf(order.ProgramId, kind), cancellation) : null,
            Message = order.MessageKey is { } key ? await FindAsync(PersonMessage.KeyOf(order.PersonId, key), cancellation) : null,
            Devices = definition.OffersDeviceCheck ? await FindAsync(DeviceCheck.KeyOf(order.PersonId), cancellation) : null,
            Stay = definition.TellsOfStay && order.AboutId is { } guestId ? await StayAsync(guestId, cancellation) : null,
            IsAnswered = definition.SurveyOf(order) is { } survey && await IsAnsweredAsync(order, survey, cancellation),
            IsUnsubscribed = definition.IsOptional && await IsUnsubscribedAsync(order, cancellation),
        };
    }

    /// <returns>Null when the manager, whom they are asked about, or the question is not known any more.</returns>
    public async Task<ManagerCase?> ReadAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation) =>
        order.AboutId is { } aboutId
        && await PersonAsync(order.PersonId, cancellation) is { } manager
        && await PersonAsync(aboutId, cancellation) is { } person
        && await FindAsync(ManagerQuestion.KeyOf(order.ProgramId, aboutId), cancellation) is { } question
            ? new ManagerCase(order, program, manager, person, question, await store.LatestProfileAsync(manager.PersonId, cancellation))
            : null;

    /// <summary>Names for a coordinator, who may know them.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<string> personIds, Texts texts, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var personId in personIds)
        {
            names.Add((await PersonAsync(personId, cancellation))?.Name ?? texts["mail-words.somebody-gone"]);
        }

        return names;
    }

    private async Task<IReadOnlyList<Partner>> PartnersAsync(MailOrder order, Mentorship? mentorship, Proposal? proposal, CancellationToken cancellation)
    {
        IEnumerable<string> ids = (mentorship, proposal) switch
        {
            ({ }, _) => mentorship.Others(order.PersonId).Select(member => member.PersonId),
            (_, { }) => [order.PersonId == proposal.MenteeId ? proposal.MentorId : proposal.MenteeId],
            _ => [],
        };
        var partners = new List<Partner>();
        foreach (var id in ids)
        {
            if (await PersonAsync(id, cancellation) is { } person)
            {
                partners.Add(new Partner(person, (await FindAsync(Enrollment.KeyOf(order.ProgramId, id), cancellation))?.Profile));
            }
        }

        return partners;
    }

    private async Task<GuestStay?> StayAsync(string guestId, CancellationToken cancellation) =>
        await PersonAsync(guestId, cancellation) is { } guest && await FindAsync(HrisRecord.KeyOf(guestId), cancellation) is { } record
            ? new GuestStay(guest, record.ToldEnd)
            : null;

    // Here and, of a mentorship that began elsewhere, there.
    private async Task<int> CountHeldAsync(MailOrder order, Mentorship? mentorship, CancellationToken cancellation)
    {
        var prefix = new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(order.MentorshipId!));
        var here = await store.QueryAsync(Partition.Program(order.ProgramId), prefix, cancellation)
            .CountAsync(session => session.Value.Stage is SessionStage.Held, cancellation);
        return here + (mentorship?.Elsewhere?.SessionsHeld ?? 0);
    }

    private async Task<Round?> NewestRoundAsync(MailOrder order, CancellationToken cancellation)
    {
        var newest = await store
            .QueryAsync(Partition.Program(order.ProgramId), new DocumentQuery<Round>(Limit: 1, Descending: true), cancellation)
            .FirstOrDefaultAsync(cancellation);
        return newest?.Value;
    }

    private async Task<bool> IsAnsweredAsync(MailOrder order, (SurveyKind Kind, string Subject) survey, CancellationToken cancellation) =>
        await FindAsync(SurveyAnswers.KeyOf(order.ProgramId, survey.Kind, survey.Subject, order.PersonId), cancellation) is not null;

    private async Task<bool> IsUnsubscribedAsync(MailOrder order, CancellationToken cancellation) =>
        (await store.FindAsync(MailPreferences.KeyOf(order.PersonId), cancellation))?.Value.UnsubscribedFrom.Contains(order.ProgramId) == true;

    private async Task<Person?> PersonAsync(string personId, CancellationToken cancellation) =>
        (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value;

    private async Task<T?> FindAsync<T>(Key<T> key, CancellationToken cancellation)
        where T : class, IDocument =>
        (await store.FindAsync(key, cancellation))?.Value;
}
