using System.Globalization;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Surveys;

/// <summary>What the members of a mentorship said in a review: to keep, to change, and next (R90); a change goes into the agreement with one click.</summary>
public sealed class ReviewScreen(MentorshipAccess access, PairReviews reviews)
{
    [Function("ShowReview")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/review/{program}/{mentorship}/{number}")] HttpRequest request,
        string program,
        string mentorship,
        string number,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which) && PairReviews.NumbersOf(pair).Contains(which)
                ? Page.Show<ReviewPage, ReviewModel>(request, await reviews.ReadAsync(pair, which, cancellation))
                : EntrancePages.NotFound(request),
            cancellation);
}
