using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Introductions;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>When messages go out, how long people have to answer, and how often anything is asked.</summary>
internal sealed class RhythmForm : StepForm
{
    /// <summary>How long a coordinator may look at a round before it goes out; empty for not at all.</summary>
    public const string Look = "look";

    /// <summary>When pairs review, in percent of their time.</summary>
    public const string Reviews = "reviewsAt";

    /// <summary>When people are asked how it went on, in days after the end.</summary>
    public const string Afterwards = "followUpsAfter";

    /// <summary>What becomes of a round that nobody has looked at.</summary>
    public const string Silence = "silence";

    /// <summary>Whether people are introduced to each other.</summary>
    public const string Introductions = "introductions";

    private const string LookPath = "policy.proposals.review";
    private const string SilencePath = "policy.proposals.silence";
    private const string ReviewsPath = "policy.reviews.reviewsAt";
    private const string AfterwardsPath = "policy.closing.followUpsAfter";

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        var policy = PolicyFields.PolicyOf(definition);
        return
        [
            (Look, StepFields.Days(policy.Proposals.Review)),
            (Silence, policy.Proposals.Silence.ToString()),
            (Introductions, StepFields.Tick(definition.Introductions is not null)),
            .. IntroductionForm.Of(definition.Introductions),
            (Reviews, Percents(policy)),
            (Afterwards, Days(policy)),
            .. PolicyFields.Spans.Select(field => (field.Name, (StringValues)StepFields.Days(field.Get(policy)))),
            .. PolicyFields.Counts.Select(field => (field.Name, (StringValues)StepFields.Whole(field.Get(policy)))),
            .. PolicyFields.Ladders.SelectMany(field => PolicyFields.Of(field, policy)),
        ];
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        var policy = PolicyFields.PolicyOf(known);
        var look = sent.DaysOrNone(Look, policy.Proposals.Review);
        if (look != policy.Proposals.Review)
        {
            policy = policy with { Proposals = policy.Proposals with { Review = look } };
        }

        if (Choice.Read<ReviewSilence>(sent.Text(Silence)) is { } silence && silence != policy.Proposals.Silence)
        {
            policy = policy with { Proposals = policy.Proposals with { Silence = silence } };
        }

        if ((sent.Text(Reviews) ?? "") != Percents(policy))
        {
            policy = policy with { Reviews = policy.Reviews with { ReviewsAt = [.. Numbers(sent, Reviews).Select(percent => percent / 100)] } };
        }

        if ((sent.Text(Afterwards) ?? "") != Days(policy))
        {
            policy = policy with { Closing = policy.Closing with { FollowUpsAfter = [.. Numbers(sent, Afterwards).Select(days => TimeSpan.FromDays(days))] } };
        }

        policy = PolicyFields.Spans.Aggregate(policy, (sum, field) => field.Set(sum, sent.Days(field.Name, field.Get(sum))));
        policy = PolicyFields.Counts.Aggregate(policy, (sum, field) => field.Set(sum, sent.Number(field.Name, field.Get(sum))));
        policy = PolicyFields.Ladders.Aggregate(policy, (sum, field) => PolicyFields.Read(sent, field, sum));
        return PolicyFields.With(known, policy) with { Introductions = IntroductionsOf(sent, known) };
    }

    // Whatever of a policy no other step asks for is shown here, if only by its path.
    public override bool Owns(string field) =>
        (field.StartsWith("policy.", StringComparison.Ordinal) && !field.StartsWith("policy.training.", StringComparison.Ordinal))
        || field.StartsWith(IntroductionPolicyRules.Field, StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent) => field switch
    {
        LookPath => Look,
        SilencePath => Silence,
        ReviewsPath => Reviews,
        AfterwardsPath => Afterwards,
        _ when field.StartsWith($"{IntroductionPolicyRules.Field}.", StringComparison.Ordinal) => IntroductionForm.InForm(field),
        _ => PolicyFields.Spans.FirstOrDefault(span => span.Path == field)?.Name
            ?? PolicyFields.Counts.FirstOrDefault(count => count.Path == field)?.Name
            ?? PolicyFields.Ladders.Select(ladder => PolicyFields.RungOf(ladder, field)).FirstOrDefault(rung => rung is not null)
            ?? field,
    };

    // What is asked of them is left alone where there are none.
    private static IntroductionPolicy? IntroductionsOf(SentStep sent, ProgramDefinition known)
    {
        if (!sent.Ticked(Introductions))
        {
            return null;
        }

        var (policy, errors) = IntroductionForm.Read(field => sent.Text(field) ?? "");
        foreach (var error in errors)
        {
            sent.Fail(error);
        }

        return errors.Count > 0 ? known.Introductions ?? IntroductionPolicy.Usual : policy;
    }

    private static string Percents(ProgramPolicy policy) => string.Join(", ", policy.Reviews.ReviewsAt.Select(share => StepFields.Number(share * 100)));

    private static string Days(ProgramPolicy policy) => string.Join(", ", policy.Closing.FollowUpsAfter.Select(span => StepFields.Days(span)));

    // What is no number, or more than the rules could ever let in, keeps the form.
    private static IEnumerable<double> Numbers(SentStep sent, string field)
    {
        foreach (var text in sent.List(field) ?? [])
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000)
            {
                yield return number;
            }
            else
            {
                sent.Fail(field, "rules.number");
            }
        }
    }
}
