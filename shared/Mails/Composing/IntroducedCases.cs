using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>What a mail about an introduction knows, and what it may say.</summary>
internal static class IntroducedCases
{
    /// <returns>Null for one that is not known any more, or of which the other is not.</returns>
    public static async Task<IntroducedCase?> ReadAsync(IDocumentStore store, MailOrder order, Enrollment recipient, CancellationToken cancellation)
    {
        if (order.AboutId is not { } id
            || await store.FindAsync(Introduction.KeyOf(order.ProgramId, id), cancellation) is not { Value: var introduction }
            || await store.FindAsync(Person.KeyOf(introduction.Other(order.PersonId)), cancellation) is not { Value: var other })
        {
            return null;
        }

        var enrollment = (await store.FindAsync(Enrollment.KeyOf(order.ProgramId, other.PersonId), cancellation))?.Value;
        return new IntroducedCase(
            introduction,
            new Partner(other, enrollment?.Profile),
            IntroductionTopics.Common(recipient.Profile, enrollment?.Profile),
            other.Standing is Standing.Active && enrollment is not null
                && IntroductionDecisions.CanTakePart(enrollment) && IntroductionDecisions.CanTakePart(recipient));
    }

    /// <param name="texts">In the language of the recipient.</param>
    public static IntroducedFacts? FactsOf(MailCase mail, LinkWriter links, Texts texts) => mail.Introduced is not { } known ? null : new IntroducedFacts(
        known.Other.Person.Name,
        known.Other.Person.Email,
        known.Together,
        known.Introduction.Times,
        new Icebreakers(texts.Content.Icebreakers).For(known.Introduction.IntroductionId, 1)[0],
        links.SkipIntroduction(mail.PersonId, mail.ProgramId, known.Introduction.Round));
}
