using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>Tells those who are together with a guest of an end that cuts it short: each hears of one end once, whenever they come together.</summary>
internal static class GuestEndMails
{
    /// <param name="toldBy">What makes it another end than one that was told of before.</param>
    public static IEnumerable<MailOrder> Leaving(Mentorship mentorship, string guestId, int toldBy) =>
        mentorship.Members.Select(member => new MailOrder(
            MailIds.For($"{mentorship.Id}:{guestId}:{toldBy}", MailTemplate.GuestLeaving, member.PersonId),
            MailTemplate.GuestLeaving,
            mentorship.ProgramId,
            member.PersonId,
            mentorship.MentorshipId,
            AboutId: guestId));

    /// <summary>Of those who come together: who leaves as guests, as others were told already.</summary>
    /// <returns>Each with when they leave, UTC, and by what that was told.</returns>
    public static async Task<IReadOnlyList<LeavingGuest>> LeavingAsync(
        this IDocumentStore store, IReadOnlyList<string> personIds, DateTimeOffset now, CancellationToken cancellation)
    {
        var leaving = new List<LeavingGuest>();
        foreach (var personId in personIds)
        {
            if (await store.FindAsync(HrisRecord.KeyOf(personId), cancellation) is { Value: { ToldEnd: { } ends, ToldBy: { } toldBy } } && ends > now)
            {
                leaving.Add(new LeavingGuest(personId, ends, toldBy));
            }
        }

        return leaving;
    }
}

/// <param name="Ends">When they leave, UTC.</param>
/// <param name="ToldBy">As <see cref="HrisRecord.ToldBy"/>.</param>
internal sealed record LeavingGuest(string PersonId, DateTimeOffset Ends, int ToldBy);
