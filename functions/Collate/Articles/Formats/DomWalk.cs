using AngleSharp.Dom;

namespace Collate.Articles.Formats;

/// <summary>Walks a tree in document order without recursion, and without asking a node for its sibling, which takes time linear in their number.</summary>
internal static class DomWalk
{
    /// <summary>Calls <paramref name="enter"/> for every node, and <paramref name="leave"/> after its children; where <paramref name="enter"/> says no, neither the children nor <paramref name="leave"/> follow.</summary>
    public static void Visit(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        if (!enter(root))
        {
            return;
        }

        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var top))
        {
            var children = top.Node.ChildNodes;
            if (top.Next == children.Length)
            {
                leave(top.Node);
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = children[top.Next];
            if (enter(child))
            {
                open.Push((child, 0));
            }
        }
    }
}
