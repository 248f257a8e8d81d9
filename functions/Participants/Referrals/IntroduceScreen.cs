using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Functions.Participants.Onboarding;
using MentorFlow.Orchestrations.Referrals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Referrals;

/// <summary>Where a member of a mentorship suggests to introduce their partner to somebody (R99). Who is picked learns of it only when asked.</summary>
public sealed class IntroduceScreen(MentorshipAccess access, ReferralActs acts, IDocumentStore store, TimeProvider clock)
{
    private const string Route = "m/introduce/{program}/{mentorship}";

    [Function("ShowIntroduction")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(request, program, mentorship, pair => ShowAsync(request, pair, FormState.Empty, like: null, cancellation), cancellation);

    [Function("SuggestIntroduction")]
    public Task<IResult> SuggestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var typed = form["third"].ToString().Trim();
                var (thirdIds, like) = await PickAsync(pair.Participant.PersonId, typed, cancellation);
                var draft = new ReferralDraft(
                    Guid.TryParseExact(form["id"].ToString(), "D", out var id) ? id.ToString() : Guid.NewGuid().ToString(),
                    form["partner"].ToString(),
                    thirdIds,
                    form["about"].ToString().Trim().ReplaceLineEndings("\n"));
                var suggested = await acts.ProposeAsync(
                    new MentorshipKey(pair.ProgramId, pair.MentorshipId), pair.Participant.PersonId, draft, cancellation);
                return suggested.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => await ShowAsync(request, pair, FormState.Sent(form, refusal.Fields), like, cancellation),
                    null or { Reason: RefusalReason.AlreadyDone } =>
                        Page.SeeOther(request, Paths.Introduce(program, mentorship).With(Done.IntroductionSuggested)),
                    _ => Page.SeeOther(request, Paths.Introduce(program, mentorship)),
                };
            },
            cancellation);

    /// <returns>Those who are called so, or have that address, and are there; with names that come close where nobody is.</returns>
    private async Task<(IReadOnlyList<string> PersonIds, IReadOnlyList<string> Like)> PickAsync(string self, string typed, CancellationToken cancellation)
    {
        if (typed.Contains('@'))
        {
            var lookup = await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(typed)), cancellation);
            return (lookup is null ? [] : await PresentAsync([lookup.Value.PersonId], cancellation), []);
        }

        var picked = await store.PickPeopleAsync(self, typed.Length == 0 ? [] : [typed], cancellation);
        return (await PresentAsync(picked.PersonIds, cancellation), picked.Like);
    }

    private async Task<IReadOnlyList<string>> PresentAsync(IReadOnlyList<string> personIds, CancellationToken cancellation)
    {
        var present = new List<string>();
        foreach (var personId in personIds)
        {
            if (await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value.Standing: not Standing.Left })
            {
                present.Add(personId);
            }
        }

        return present;
    }

    private async Task<IResult> ShowAsync(HttpRequest request, Pair pair, FormState state, IReadOnlyList<string>? like, CancellationToken cancellation)
    {
        var self = pair.Participant.PersonId;
        var people = like is { Count: > 0 } ? like : await store.SuggestPeopleAsync(self, cancellation);
        return Page.Show<IntroducePage, IntroduceModel>(
            request,
            new IntroduceModel(pair, await OwnAsync(pair, cancellation), people, Guid.NewGuid(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<IReadOnlyList<SuggestedReferral>> OwnAsync(Pair pair, CancellationToken cancellation)
    {
        var own = new DocumentQuery<Referral>().Where(referral => referral.FromId, pair.Participant.PersonId);
        var suggested = await store.QueryAsync(Partition.Program(pair.ProgramId), own, cancellation)
            .Select(stored => stored.Value)
            .Where(referral => referral.MentorshipId == pair.MentorshipId)
            .ToListAsync(cancellation);
        var policy = pair.Participant.Program.Policy.Referrals;
        var told = new List<SuggestedReferral>();
        foreach (var referral in suggested.OrderByDescending(referral => referral.ProposedAt))
        {
            var third = await store.FindAsync(Person.KeyOf(referral.ThirdId), cancellation);
            told.Add(new SuggestedReferral(
                third?.Value.Name,
                pair.NameOf(referral.PartnerId),
                ReferralDecisions.NewsFor(referral, policy, clock.GetUtcNow()),
                ReferralDecisions.EndOf(referral, policy)));
        }

        return told;
    }
}

/// <param name="Suggested">What the reader has suggested, the newest first.</param>
/// <param name="People">Names to suggest.</param>
/// <param name="NewId">Of the next one: the same form sent twice is one.</param>
public sealed record IntroduceModel(
    Pair Pair, IReadOnlyList<SuggestedReferral> Suggested, IReadOnlyList<string> People, Guid NewId, FormState State);

/// <param name="Third">Name of the other person; null for somebody who is gone.</param>
/// <param name="Partner">What the reader calls the partner; null for somebody who is gone.</param>
/// <param name="Ends">By when it has come about, or not, UTC.</param>
public sealed record SuggestedReferral(string? Third, string? Partner, ReferralNews News, DateTimeOffset Ends);
