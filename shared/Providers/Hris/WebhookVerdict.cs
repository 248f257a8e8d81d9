using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>What to answer to a delivery.</summary>
public abstract record WebhookVerdict
{
    private WebhookVerdict()
    {
    }

    /// <summary>202, once it is recorded. There may be nothing of use in it.</summary>
    /// <param name="Key">The same on every delivery of the same message.</param>
    public sealed record Accepted(string Key, IReadOnlyList<HrisEvent> Events) : WebhookVerdict;

    /// <summary>200: the system asks, before it sends anything, whether somebody is there. Nothing is recorded.</summary>
    public sealed record Greeted : WebhookVerdict;

    /// <summary>401: signature or secret are missing or wrong, or more than five minutes off. Which of these is not said.</summary>
    public sealed record Unsigned : WebhookVerdict;

    /// <summary>400: signed, and not understood.</summary>
    /// <param name="Rule">What is wrong, as a sentence for the people who built the integration.</param>
    public sealed record Malformed(string Rule) : WebhookVerdict;
}
