namespace MentorFlow.Domain.Enrollments;

/// <summary>How much somebody can give to a mentorship, as they say themselves (R25).</summary>
public enum Commitment
{
    /// <summary>They are finding out whether it suits them.</summary>
    Trying = 1,

    /// <summary>When work leaves room.</summary>
    WhenItFits,

    /// <summary>An hour a month is kept free.</summary>
    Monthly,

    /// <summary>Two hours a month, with getting ready.</summary>
    Prepared,

    /// <summary>It comes before most other things.</summary>
    Priority,
}

public static class Commitments
{
    extension(Commitment commitment)
    {
        /// <summary>As matching reads it, 0 to 1: the middle answer is as good as none.</summary>
        public double Share => (commitment - Commitment.Trying) / (double)(Commitment.Priority - Commitment.Trying);
    }
}
