using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Referrals;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Referrals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Referrals;

/// <summary>
/// Where somebody says whether they want to be introduced (R99); they need not take part in anything. A no is as good as a yes, and nobody hears of it.
/// </summary>
public sealed class ReferralScreen(ParticipantAccess access, ReferralActs acts, TimeProvider clock)
{
    private const string Route = "m/referral/{program}/{referral}";

    [Function("ShowReferral")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string referral, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, program, referral, FormState.Empty, cancellation), cancellation);

    [Function("AnswerReferral")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string referral,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (!ParticipantAccess.CanBeOurs(request) || await LoadAsync(visitor, program, referral, cancellation) is null)
                {
                    return EntrancePages.NotFound(request);
                }

                if (YesOrNo.Of(form) is not { } accepted)
                {
                    return await ShowAsync(request, visitor, program, referral, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                }

                // Too late or twice: the page says how things stand.
                var answered = await acts.AnswerAsync(program, referral, visitor.PersonId, accepted, cancellation);
                var path = Paths.Referral(program, referral);
                return Page.SeeOther(request, answered.Refusal is null ? path.With(Done.IntroductionAnswered) : path);
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Visitor visitor, string program, string referral, FormState state, CancellationToken cancellation) =>
        ParticipantAccess.CanBeOurs(request) && await LoadAsync(visitor, program, referral, cancellation) is { } model
            ? Page.Show<ReferralPage, ReferralModel>(
                request, model with { State = state }, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);

    // The partner from the beginning, the other from the partner's yes on; for everybody else there is nothing.
    private async Task<ReferralModel?> LoadAsync(Visitor visitor, string programId, string referralId, CancellationToken cancellation)
    {
        var store = access.Store;
        if (await store.FindAsync(Referral.KeyOf(programId, referralId), cancellation) is not { Value: var referral }
            || !(visitor.PersonId == referral.PartnerId || (visitor.PersonId == referral.ThirdId && referral.AgreedAt is not null))
            || await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return null;
        }

        var otherId = visitor.PersonId == referral.PartnerId ? referral.ThirdId : referral.PartnerId;
        var zone = PersonClock.ZoneOf(await store.LatestProfileAsync(visitor.PersonId, cancellation), visitor.Person.Zone, program.Zone);
        return new ReferralModel(
            visitor,
            visitor.Reads(program),
            referral,
            (await store.FindAsync(Person.KeyOf(referral.FromId), cancellation))?.Value,
            (await store.FindAsync(Person.KeyOf(otherId), cancellation))?.Value,
            zone,
            clock.GetUtcNow());
    }
}

/// <param name="From">Who suggests it; null for somebody who is no longer known.</param>
/// <param name="Other">To whom the visitor would be introduced; null likewise.</param>
/// <param name="Zone">IANA zone in which the visitor reads days.</param>
public sealed record ReferralModel(
    Visitor Visitor, MentoringProgram Program, Referral Referral, Person? From, Person? Other, string Zone, DateTimeOffset Now)
{
    public FormState State { get; init; } = FormState.Empty;

    public bool IsAsked => Referral.AskedId == Visitor.PersonId && Now < Referral.AnswerBy && Other is { Standing: not Standing.Left };

    public bool IsMade => Referral.Stage is ReferralStage.Made && Other is { Standing: not Standing.Left };

    /// <summary>Whether the visitor said yes and it may still come about: so it looks whatever the other said, until its time is over.</summary>
    public bool IsWaiting =>
        Visitor.PersonId == Referral.PartnerId
        && Referral is { AgreedAt: not null, MadeAt: null }
        && Now < ReferralDecisions.EndOf(Referral, Program.Policy.Referrals);
}
