using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>Draws of one person, from a stream of their own: what others do, and when, never changes them.</summary>
public sealed class Chance
{
    private readonly Random random;

    private Chance(int seed) => random = new Random(seed);

    /// <param name="whom">Names the stream: a person id, or what is drawn.</param>
    public static Chance Of(int seed, string whom) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{whom}"))));

    /// <param name="probability">0 to 1.</param>
    public bool Happens(double probability) => random.NextDouble() < probability;

    /// <summary>A number from <paramref name="least"/> to below <paramref name="most"/>.</summary>
    public double Between(double least, double most) => least + (random.NextDouble() * (most - least));

    /// <summary>A whole number, both ends included.</summary>
    public int From(int least, int most) => random.Next(least, most + 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Different ones, in the order drawn.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int count)
    {
        var left = choices.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count && left.Count > 0)
        {
            var at = random.Next(left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }

        return drawn;
    }

    /// <summary>A span as people take them: mostly near the median, sometimes much longer (log-normal).</summary>
    /// <param name="spread">0 is always the median; 1 triples or thirds it every so often.</param>
    public TimeSpan Around(TimeSpan median, double spread)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return median * Math.Exp(spread * normal);
    }
}
