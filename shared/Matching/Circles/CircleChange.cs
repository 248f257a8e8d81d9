namespace MentorFlow.Matching.Circles;

/// <summary>A member moves from one circle to another (-1: none), and another the opposite way if there is one.</summary>
internal readonly record struct CircleChange(int Member, int From, int To, int Other = -1)
{
    public void Apply(List<int>[] circles)
    {
        Move(circles, Member, From, To);
        Move(circles, Other, To, From);
    }

    public void Undo(List<int>[] circles)
    {
        Move(circles, Member, To, From);
        Move(circles, Other, From, To);
    }

    private static void Move(List<int>[] circles, int member, int from, int to)
    {
        if (member >= 0 && from >= 0)
        {
            circles[from].Remove(member);
        }

        if (member >= 0 && to >= 0)
        {
            circles[to].Add(member);
        }
    }
}
