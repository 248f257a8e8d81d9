using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mails;

/// <summary>Each person chooses by topic how they hear of things: at once, in the weekly digest, not at all (R84).</summary>
public sealed class MailsScreen(ParticipantAccess access, MailActs acts, PersonalPace pace)
{
    private const string Route = "m/mails";

    [Function("ShowMails")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var known = await ReadAsync(visitor, cancellation);
                return Page.Show<MailsPage, MailsModel>(request, await ModelAsync(visitor, known, MailsForm.Of(known), cancellation));
            },
            cancellation);

    [Function("ChooseMails")]
    public Task<IResult> ChooseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var read = MailsForm.Read(form, visitor.PersonId);
                if (read.Value is { } choices)
                {
                    var again = form["programs"].OfType<string>().ToList();
                    await acts.ChooseAsync(visitor.PersonId, choices, again, cancellation);
                    return Page.SeeOther(request, Paths.Mails.With(Done.MailsChosen));
                }

                var known = await ReadAsync(visitor, cancellation);
                return Page.Show<MailsPage, MailsModel>(
                    request,
                    await ModelAsync(visitor, known, FormState.Sent(form, read.Refusal!.Fields), cancellation),
                    StatusCodes.Status422UnprocessableEntity);
            },
            cancellation);

    private async Task<MailPreferences> ReadAsync(Visitor visitor, CancellationToken cancellation) =>
        (await access.Store.FindAsync(MailPreferences.KeyOf(visitor.PersonId), cancellation))?.Value ?? MailPreferences.Usual(visitor.PersonId);

    private async Task<MailsModel> ModelAsync(Visitor visitor, MailPreferences known, FormState state, CancellationToken cancellation)
    {
        var stopped = new List<Choice>();
        foreach (var programId in known.UnsubscribedFrom)
        {
            if (await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program })
            {
                stopped.Add(new Choice(programId, program.Name));
            }
        }

        return new MailsModel(visitor, stopped, pace.MostAWeek, state);
    }
}

/// <param name="Stopped">Programs that may not write what is not needed.</param>
/// <param name="MostAWeek">Mails of their own that one gets within a week.</param>
public sealed record MailsModel(Visitor Visitor, IReadOnlyList<Choice> Stopped, int MostAWeek, FormState State);
