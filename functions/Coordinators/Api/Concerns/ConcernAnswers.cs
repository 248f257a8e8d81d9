using MentorFlow.Domain.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Concerns;

/// <summary>What an act about a concern is answered with: for somebody who does not answer for it there is none.</summary>
internal static class ConcernAnswers
{
    public static IResult Of(Verdict<Concern> verdict) => verdict.Refusal switch
    {
        null => TypedResults.NoContent(),
        { Reason: RefusalReason.NotAMember } => Answer.NotFound("concern"),
        var refusal => Answer.Refused(refusal, "concern"),
    };
}
