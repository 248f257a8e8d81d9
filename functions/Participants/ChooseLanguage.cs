using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>The language that somebody reads, from the foot of every page: pages, mails and calendar entries follow it from now on.</summary>
public sealed class ChooseLanguage(ParticipantAccess access, PersonActs acts)
{
    [Function(nameof(ChooseLanguage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/language")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (LanguageForm.Chosen(request, form) is { } language)
                {
                    await acts.ChooseLanguageAsync(visitor.PersonId, language, cancellation);
                    request.KeepLanguage(language);
                }

                return Page.SeeOther(request, LanguageForm.BackTo(form, Paths.Home));
            },
            cancellation);
}
