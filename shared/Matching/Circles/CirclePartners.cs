namespace MentorFlow.Matching.Circles;

/// <summary>Whom each member would best sit with among equals, and how well all of them together could at most.</summary>
internal sealed class CirclePartners
{
    private const int Sweeps = 20;

    private readonly CircleGround ground;
    private readonly int[][] best;

    public CirclePartners(CircleGround ground)
    {
        this.ground = ground;
        var equals = Enumerable.Range(0, ground.Tables.Count).Where(ground.AmongEquals).ToList();
        var most = equals.Count == 0 ? 0 : equals.Max(table => ground.Tables[table].Most) - 1;
        best = [.. Enumerable.Range(0, ground.Members.Count).Select(member => most == 0 ? [] : Fits(member).OrderDescending().Take(most).ToArray())];
    }

    /// <summary>How well the best partners of a member fit, best first, as many as a circle has.</summary>
    public int[] BestOf(int member) => best[member];

    /// <summary>
    /// Fits, one a member, that no set of circles exceeds in sum over those it seats: with at least so many others in a circle each pair counts for at most
    /// one part in so many, and whoever many want can be with few of them. Each has a price that both sides of a pair pay; what a pair is worth above the two
    /// prices is added. Any prices give such fits; these are made low by setting each in turn to where as many want the member as there are places.
    /// </summary>
    public double[] Together(int least)
    {
        var members = ground.Members.Count;
        var prices = new double[members];
        var wants = new double[members];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var member = 0; member < members; member++)
            {
                var count = Collect(member, prices, wants);
                if (count > 0)
                {
                    wants.AsSpan(0, count).Sort();
                    var at = Math.Max(0, count - least);
                    var price = at == 0 ? wants[0] : (wants[at] + wants[at - 1]) / 2;
                    prices[member] = sweep == 0 ? price / 2 : price;
                }
            }
        }

        return [.. Enumerable.Range(0, members).Select(Fit)];

        double Fit(int member)
        {
            var count = Collect(member, prices, wants);
            var above = 0.0;
            foreach (var want in wants.AsSpan(0, count))
            {
                above += Math.Max(0, want - prices[member]);
            }

            return (2 * prices[member]) + (above / least);
        }
    }

    // What each possible partner leaves over for a member after their own price; a pair counts as the mean of its two sides.
    private int Collect(int member, double[] prices, double[] wants)
    {
        var count = 0;
        for (var other = 0; other < prices.Length; other++)
        {
            if (other != member && !ground.Clash(member, other))
            {
                wants[count++] = ((ground.WithOther(member, other) + ground.WithOther(other, member)) / 2.0) - prices[other];
            }
        }

        return count;
    }

    private IEnumerable<int> Fits(int member) => Enumerable.Range(0, ground.Members.Count)
        .Where(other => other != member && !ground.Clash(member, other))
        .Select(other => ground.WithOther(member, other));
}
