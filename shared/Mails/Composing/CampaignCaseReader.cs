using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Composing;

/// <summary>Where the ids of a mail of a campaign become people and what is known about them.</summary>
internal sealed class CampaignCaseReader(IDocumentStore store)
{
    /// <returns>Null when the recipient, or what the mail is about, is no longer known.</returns>
    public async Task<CampaignCase?> ReadAsync(MailOrder order, CampaignMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (order.AboutId is not { } about || await FindAsync(Person.KeyOf(order.PersonId), cancellation) is not { } recipient)
        {
            return null;
        }

        var mail = new CampaignCase(order, program, recipient, await store.LatestProfileAsync(recipient.PersonId, cancellation));
        return definition.Subject switch
        {
            CampaignSubject.SignUp => await OfAsync(
                mail with { SignUp = await FindAsync(SignUp.KeyOf(order.ProgramId, about), cancellation) }, otherId: null, order.PersonId, cancellation),
            CampaignSubject.Invitation => await OfAsync(
                mail with { Invitation = await FindAsync(PersonalInvitation.KeyOf(order.ProgramId, about), cancellation) },
                otherId: null,
                order.PersonId,
                cancellation),
            CampaignSubject.Ambassador => await OfAsync(
                mail with { Ambassador = await FindAsync(Ambassador.KeyOf(order.ProgramId, about), cancellation) }, otherId: null, about, cancellation),
            CampaignSubject.Nomination => await FindAsync(Nomination.KeyOf(order.ProgramId, about), cancellation) is { } nomination
                ? await OfAsync(
                    mail with { Nomination = nomination },
                    nomination.FromId == order.PersonId ? nomination.PersonId : nomination.FromId,
                    order.PersonId,
                    cancellation)
                : null,
            _ => await OfAsync(
                mail with { Brief = await FindAsync(ManagerBrief.KeyOf(order.ProgramId, about), cancellation) },
                about == order.PersonId ? recipient.ManagerId : about,
                about,
                cancellation),
        };
    }

    private async Task<CampaignCase> OfAsync(CampaignCase mail, string? otherId, string enrolledId, CancellationToken cancellation) => mail with
    {
        Other = otherId is null ? null : await FindAsync(Person.KeyOf(otherId), cancellation),
        Enrollment = await FindAsync(Enrollment.KeyOf(mail.ProgramId, enrolledId), cancellation),
    };

    private async Task<T?> FindAsync<T>(Key<T> key, CancellationToken cancellation)
        where T : class, IDocument => (await store.FindAsync(key, cancellation))?.Value;
}
